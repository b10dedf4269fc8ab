import {
  type Block,
  bold,
  bullets,
  button,
  cut,
  divider,
  heading,
  type Line,
  type Message,
  type Modal,
  message,
  note,
  para,
  row,
} from '../../core/blocks';
import type { Person } from '../../core/feature';
import { input, words } from '../../core/inputs';
import { moment } from '../../core/time';
import { roleName } from '../projects';
import { bookedBlocks } from './booked';
import type { Check } from './checks';
import type { Outlook } from './outlook';
import type { Booked } from './roll';
import { answerKinds, checkIns, isOver, type Session, sessionId } from './rules';
import { texts } from './texts';
import { weekTexts } from './weekTexts';

/** By whose clock, and in whose language. */
export type Reader = Pick<Person, 'lang' | 'zone'>;

/** A message takes 50 blocks; a leader's line has eight. */
const MOST_IN_MESSAGE = 5;
export const MOST_AT_HOME = 5;
export const MOST_IN_LIST = 20;

/** The weekly message: for each of the person's teams, what comes next and three buttons. */
export function weekMessage(
  outlooks: readonly Outlook[],
  now: Date,
  reader: Reader,
  { week, checks, booked }: { week: string; checks: ReadonlyMap<string, Check>; booked: readonly Booked[] },
): Message {
  const say = texts[reader.lang];
  const shown = outlooks.slice(0, MOST_IN_MESSAGE);
  const left = outlooks.length - shown.length;
  return message(
    heading(say.weekTitle),
    para(say.weekIntro),
    ...shown.flatMap((it) => [
      divider(),
      ...inFull(it, now, reader),
      ...checkBlocks(it, week, checks.get(it.project.id), reader),
    ]),
    ...(left > 0 ? [divider(), note(say.more({ count: left }))] : []),
    ...(booked.length ? [divider()] : []),
    ...bookedBlocks(booked, reader),
    ...deliveryRow(week, reader),
  );
}

/** How the project is, for its leader to say, or who stands in for them. */
function checkBlocks(
  { project, checks }: Outlook,
  week: string,
  check: Check | undefined,
  reader: Reader,
): Block[] {
  if (!checks || project.state !== 'running') return [];
  const say = weekTexts[reader.lang];
  return [
    para(check ? say.checkSaid(check) : say.checkAsk),
    row(...checkIns.map((it) => button(`sessions.${it}`, say.check[it], `${project.id}|${week}`))),
  ];
}

/** Not now, fewer of these, or on another day. */
const deliveryRow = (week: string, { lang }: Reader): Block[] => [
  divider(),
  row(
    button('sessions.snooze', weekTexts[lang].snooze, week),
    button('sessions.fewer', weekTexts[lang].fewer),
    button('sessions.delivery', weekTexts[lang].delivery),
  ),
];

/** A team's next session with all that is asked. */
function inFull(it: Outlook, now: Date, reader: Reader): Block[] {
  const { project, at, leads, isDeputy, deputy, mates } = it;
  const say = texts[reader.lang];
  if (project.state !== 'running') return [para(bold(project.title), '\n', say.closed)];
  if (!at) return [para(bold(project.title), '\n', leads ? say.noneLeft : say.noneAhead)];
  const there = mates.filter((mate) => mate.answer !== 'absent').map((mate) => mate.id);
  const away = mates.filter((mate) => mate.answer === 'absent').map((mate) => mate.id);
  return [
    para(
      ...lines(
        [bold(project.title)],
        whenLine(project, at, reader),
        roleLine(it, reader),
        say.goal({ goal: cut(project.goal, 300) }),
        there.length ? say.mates({ ids: there }) : say.alone,
        ...(away.length ? [say.away({ ids: away })] : []),
        ...standInLines(it, reader),
        ...(leads && deputy ? [say.deputy({ who: deputy })] : []),
      ),
    ),
    ...((leads || isDeputy) && mates.length ? [para(say.teamTitle), bullets(teamAnswers(it, reader))] : []),
    ...answering(it, now, reader),
  ];
}

const standInLines = ({ standIns }: Outlook, { lang }: Reader): Line[] =>
  standIns.length ? [texts[lang].standIns({ them: standIns })] : [];

function teamAnswers({ mates }: Outlook, { lang }: Reader): Line[] {
  const say = texts[lang];
  const said = (answer: Outlook['mine']) =>
    mates.filter((mate) => mate.answer === answer).map((mate) => mate.id);
  const silent = said(undefined);
  return [
    ...answerKinds.flatMap((answer) => {
      const ids = said(answer);
      return ids.length ? [say.team({ answer, ids })] : [];
    }),
    ...(silent.length ? [say.teamSilent({ ids: silent })] : []),
  ];
}

/** What the person said last, and the buttons to say otherwise. */
function answering({ project, at, leads, mine, instead }: Outlook, now: Date, { lang }: Reader): Block[] {
  const say = texts[lang];
  if (instead && at)
    return standingIn({ projectId: project.id, at }, isOver(project, at, now), instead, lang);
  const mineWords = leads ? say.mineLeader : say.mine;
  const last = mine ? mineWords({ answer: mine }) : say.mineNone;
  if (!at) return [];
  if (isOver(project, at, now)) return [para(...lines(last, say.over))];
  const id = sessionId({ projectId: project.id, at });
  return [
    para(last),
    row(
      ...answerKinds.map((answer) => button(`sessions.${answer}`, say[answer], id)),
      // Who can't make it may mean: not this one, and none of those after it.
      ...(mine === 'absent' ? [button('leaving.open', say.forGood, project.id)] : []),
    ),
  ];
}

/** Who stands in has said yes already, and may take it back. */
const standingIn = (session: Session, over: boolean, instead: string, lang: Reader['lang']): Block[] => [
  para(texts[lang].standingIn({ who: instead })),
  ...(over ? [] : [row(button('substitutes.back', texts[lang].absent, sessionId(session)))]),
];

/** A team's session in short, with its buttons. */
function inShort(it: Outlook, now: Date, reader: Reader): Block[] {
  const { project, at } = it;
  if (!at) return [];
  return [
    para(
      ...lines(
        [bold(project.title)],
        whenLine(project, at, reader),
        roleLine(it, reader),
        ...standInLines(it, reader),
      ),
    ),
    ...answering(it, now, reader),
  ];
}

const roleLine = ({ roles, leads, isDeputy }: Outlook, { lang }: Reader): Line =>
  texts[lang].role({ roles: roles.map((role) => roleName(role, lang)), leads, isDeputy });

const whenLine = ({ minutes, place }: Outlook['project'], at: Date, { lang, zone }: Reader): Line =>
  texts[lang].time({ when: moment(at, lang, zone), minutes, place });

/** The next sessions on the Home tab. */
export function sessionsHome(
  outlooks: readonly Outlook[],
  booked: readonly Booked[],
  now: Date,
  reader: Reader,
): Block[] {
  const say = texts[reader.lang];
  if (outlooks.length + booked.length === 0) return [];
  return [
    heading(say.homeTitle),
    ...outlooks.flatMap((it) => inShort(it, now, reader)),
    ...bookedBlocks(booked, reader),
    row(button('slack.word:sessions', say.all, 'sessions')),
  ];
}

/** All next sessions; answered in place. */
export const listModal = (
  outlooks: readonly Outlook[],
  booked: readonly Booked[],
  now: Date,
  reader: Reader,
): Modal => ({
  id: 'sessions.list',
  title: texts[reader.lang].listTitle,
  close: texts[reader.lang].close,
  meta: 'list',
  blocks: [
    ...outlooks.flatMap((it, i) => [...(i ? [divider()] : []), ...inShort(it, now, reader)]),
    ...(outlooks.length && booked.length ? [divider()] : []),
    ...bookedBlocks(booked, reader),
  ],
});

/** What is the matter? `was` is what they wrote before. */
export const helpModal = (session: Session, was: string, { lang }: Reader): Modal => {
  const say = texts[lang];
  return {
    id: 'sessions.help',
    title: say.helpTitle,
    submit: say.send,
    close: say.cancel,
    meta: sessionId(session),
    blocks: [input('word', say.helpLabel, words(500, was, 'lines'), { hint: say.helpHint, optional: true })],
  };
};

/** Several lines as one paragraph. */
export const lines = (...them: Line[]): Line[] => them.flatMap((it, i) => (i ? ['\n', it] : [it]));
