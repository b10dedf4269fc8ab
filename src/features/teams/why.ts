import { inArray } from 'drizzle-orm';
import { z } from 'zod';
import { type Block, bullets, button, type Modal, para, quote, row } from '../../core/blocks';
import { type Form, form, type Options, type Tx, type Word, type World } from '../../core/feature';
import { input, somebody as person, searchedOne } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { type Answer, type Barrier, why } from '../../matcher';
import { name, slots } from '../../taxonomy';
import { skillName } from '../members';
import { members } from '../members/tables';
import { somebody } from '../organisations';
import { findGuides } from '../path';
import type { Project } from '../projects';
import { banTexts } from './banTexts';
import { planOf } from './drafts';
import { type Ground, gatherGround, openProjects, type Read } from './facts';
import { roleTitle } from './letters';
import { problemOf } from './match';
import { costWords, peopleIn } from './modals';
import { isHeld, type ProposedSeat } from './rules';
import { waitingProposals } from './store';
import { problem } from './texts';
import { whyTexts } from './whyTexts';
import { reasonWords, words } from './words';

/** `/probono why`: any member, any project. */
export const whyWord: Word = {
  aliases: ['理由'],
  who: 'coordinator',
  help: { ja: 'チーム案に選ばれた理由・選ばれない理由', en: 'Why somebody is, or is not, in a proposal' },
  async run({ db, now, person: { lang } }) {
    const open = await db.run((tx) => openProjects(tx, now()));
    if (open.length === 0) throw problem('noneOpen');
    return { open: askModal(lang) };
  },
};

export const whyForm: Form = form({
  who: 'coordinator',
  schema: z.object({ member: z.string(), project: z.string() }),
  async submit(cx, { member, project }) {
    const { lang } = cx.person;
    const blocks = await cx.db.run((tx) => explain(tx, cx, member, project, lang));
    return {
      update: { id: 'teams.whyShown', title: whyTexts[lang].title, close: whyTexts[lang].close, blocks },
    };
  },
});

/** The open projects whose titles have what was typed, for the menu of `/probono why`. */
export const openTitles: Options = async ({ db, now }, typed) => {
  const open = await db.run((tx) => openProjects(tx, now()));
  const wanted = typed.trim().toLowerCase();
  return open
    .filter((it) => it.title.toLowerCase().includes(wanted))
    .slice(0, 100)
    .map((it) => ({ value: it.id, text: it.title }));
};

function askModal(lang: Lang): Modal {
  const say = whyTexts[lang];
  return {
    id: 'teams.why',
    title: say.title,
    submit: say.show,
    close: say.close,
    blocks: [input('member', say.member, person()), input('project', say.project, searchedOne('teams.open'))],
  };
}

/**
 * What holds between a member and a project, by the proposals as they stand: nothing is formed anew. Of all members,
 * only those who sit somewhere and the one in question are looked at, so that it is answered at once in any club.
 */
async function explain(
  tx: Tx,
  { now }: World,
  member: string,
  projectId: string,
  lang: Lang,
): Promise<Block[]> {
  const say = whyTexts[lang];
  const read: Read = (work) => work(tx);
  const facts = await gatherGround(read, now());
  const project = facts.open.find((it) => it.id === projectId);
  if (!project) return [para(say.unknownProject)];
  const about = para(say.about({ who: somebody(member, lang), title: project.title }));
  const known = decided(facts, project, member, lang);
  if (known) return [about, ...known];
  const isOpen = new Set(facts.open.map((it) => it.id));
  const waiting = (await waitingProposals(tx)).filter((it) => isOpen.has(it.projectId));
  const inQuestion = [...waiting, ...facts.seats, ...facts.locks].flatMap((it) =>
    'userId' in it ? it.userId : peopleIn(it.projectId === projectId ? it.seats : sitting(it.seats)),
  );
  const people = await tx
    .select()
    .from(members)
    .where(inArray(members.id, [...new Set([member, ...inQuestion])]));
  const guides = await findGuides(
    read,
    people.map((it) => it.id),
  );
  const isPaused = people.find((it) => it.id === member)?.paused ?? false;
  const answer = why(problemOf({ ...facts, guides }, people), planOf(waiting), member, projectId);
  return [about, ...answerBlocks(answer, facts, project, { id: member, paused: isPaused }, lang)];
}

/** The seats alone, without who else could take them. */
const sitting = (seats: readonly ProposedSeat[]): ProposedSeat[] =>
  seats.map((it) => ({ ...it, substitutes: [] }));

/** What people decided goes before what the matcher found. */
function decided({ seats, bans }: Ground, project: Project, member: string, lang: Lang): Block[] | undefined {
  const say = whyTexts[lang];
  const here = (it: { projectId: string; userId: string }) =>
    it.projectId === project.id && it.userId === member;
  const seat = seats.find((it) => here(it) && isHeld(it));
  if (seat)
    return [para(say.held({ role: roleTitle(project, seat, lang), accepted: seat.state === 'accepted' }))];
  const ban = bans.find(here);
  return (
    ban && [
      para(say.banned({ by: somebody(ban.byUser, lang) })),
      quote(ban.reason),
      row(button('teams.unban', banTexts[lang].unban, `${project.id}|${member}`)),
    ]
  );
}

function answerBlocks(
  answer: Answer,
  facts: Ground,
  project: Project,
  { id: member, paused: isPaused }: { id: string; paused: boolean },
  lang: Lang,
): Block[] {
  const say = whyTexts[lang];
  const title = (id: string) => facts.open.find((it) => it.id === id)?.title ?? '';
  const role = (roleId: string) => roleTitle(project, { roleId }, lang);
  switch (answer.verdict) {
    case 'unknown':
      return [para(answer.what === 'member' ? say.unknownMember : say.unknownProject)];
    case 'chosen': {
      const { loss, reasons } = answer;
      return [
        para(say.chosen({ role: role(answer.role) })),
        bullets(reasons.filter((it) => it.points !== 0).map((it) => reasonWords(it, lang))),
        ...(loss.complete ? [para(say.lossTeam)] : []),
        ...(loss.substitute ? [para(say.lossSome({ who: somebody(loss.substitute, lang) }))] : []),
      ];
    }
    case 'barred':
      return barredBlocks(answer.roles, facts, project, member, isPaused, lang);
    case 'elsewhere':
      return [
        para(
          say.elsewhere({
            titles: answer.projects.map(title).join(words[lang].comma),
            cost: costWords(answer.cost, lang),
          }),
        ),
      ];
    case 'outranked':
    case 'tie': {
      const who = answer.instead ? somebody(answer.instead, lang) : undefined;
      return [
        para(who ? say[answer.verdict]({ who }) : say.outrankedEmpty),
        ...(answer.cost > 0 ? [para(say.byHowMuch({ cost: costWords(answer.cost, lang) }))] : []),
      ];
    }
    case 'overlooked':
      return [para(say.overlooked)];
    default:
      return [para(say.closed)];
  }
}

function barredBlocks(
  roles: readonly { role: string; barriers: Barrier[] }[],
  { seats, spent }: Ground,
  project: Project,
  member: string,
  isPaused: boolean,
  lang: Lang,
): Block[] {
  const say = whyTexts[lang];
  const has = (...rules: Barrier['rule'][]) =>
    roles.every(({ barriers }) => barriers.some((it) => rules.includes(it.rule)));
  if (has('banned') && seats.some((it) => it.projectId === project.id && it.userId === member))
    return [para(say.declined)];
  if (has('banned', 'paused') && spent.has(member) && !isPaused) return [para(say.spent)];
  return [
    para(say.barred),
    bullets(
      roles.map(({ role, barriers }) =>
        say.barredIn({
          role: roleTitle(project, { roleId: role }, lang),
          rules: barriers.map((it) => barrierWords(it, lang)).join(words[lang].comma),
        }),
      ),
    ),
  ];
}

function barrierWords(it: Barrier, lang: Lang): string {
  const say = whyTexts[lang];
  switch (it.rule) {
    case 'banned':
      return say.bannedRule;
    case 'teams':
      return say.teams(it);
    case 'hours':
      return say.hours(it);
    case 'skill':
      return say.skill({ skill: skillName(it.skill, lang) });
    case 'level':
      return say.level({ ...it, skill: skillName(it.skill, lang) });
    case 'slot': {
      const missing = slots.filter((one) => it.missing.includes(one.id)).map((one) => name(one, lang));
      return say.slot({ slots: missing.join(words[lang].comma) });
    }
    case 'place':
      return say.place(it);
    default:
      return say[it.rule];
  }
}
