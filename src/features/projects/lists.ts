import {
  type Block,
  bold,
  bullets,
  button,
  heading,
  type Line,
  type Part,
  para,
  row,
} from '../../core/blocks';
import type { Lang } from '../../core/lang';
import { ago } from '../../core/time';
import { name, prefectures, slots, themeName } from '../../taxonomy';
import { type Member, skillName } from '../members';
import { type Request, requestEntry } from '../organisations';
import { callButtons, decisions, reworkRow, showButton, withdrawButton } from './card';
import { isWorthALook, type Reason, ranked } from './fit';
import { forLine, needLines, placeLine, scheduleLine } from './lines';
import { type WishKind, wishKinds } from './rules';
import { isAnything, type Seek, seekText } from './seek';
import { seekTexts } from './seekTexts';
import { seekWords } from './seekViews';
import type { Project, Wish } from './store';
import { texts } from './texts';

/** A message shows so many projects at most; the rest is counted. */
const SHOWN = 10;

/** A project with why it fits. */
export interface Offer {
  project: Project;
  reasons: readonly Reason[];
}

interface Found {
  seek: Seek;
  /** The place of the first that is shown. */
  at: number;
  count: number;
  /** None is all that is looked for: these are some of it. */
  isNear: boolean;
  /** Some project looks for people, be it this or another. */
  any: boolean;
  member: Member | undefined;
  wishes: readonly Wish[];
  channel: Part;
}

/** A page of the projects that look for people: the best fit first, or the newest for somebody without a profile. */
export function findList(found: readonly Offer[], it: Found, lang: Lang): Block[] {
  const say = texts[lang];
  const words = seekTexts[lang];
  const { seek, at, count, member } = it;
  const sought = !isAnything(seek);
  const next = at + found.length;
  const onward = row(
    ...(next < count ? [button('projects.found', words.more, JSON.stringify({ seek, at: next }))] : []),
    button('projects.seek', words.change, JSON.stringify({ seek })),
    ...(sought ? [button('projects.watch', words.watch, seekText(seek))] : []),
    ...(it.any ? [] : [button('slack.word:post', say.homePropose, 'post')]),
  );
  if (!it.any && !sought) return [para(say.findNone), onward];
  return [
    heading(say.findTitle),
    ...(sought ? [para(soughtLine(it, lang))] : []),
    ...(member ? [] : [para(say.findRegister), row(button('slack.word:register', say.register, 'register'))]),
    ...found.flatMap(({ project, reasons }) => offer(project, reasons, wishesOn(project, it.wishes), lang)),
    ...(next < count ? [para(say.listMore({ more: count - next }))] : []),
    ...(found.length > 0 ? [para(say.findChannel(it))] : []),
    onward,
  ];
}

function soughtLine({ seek, count, isNear }: Found, lang: Lang): string {
  const words = seekTexts[lang];
  const what = seekWords(seek, lang);
  if (count === 0) return words.none({ what });
  return isNear ? words.near({ what }) : words.sought({ what, count });
}

/** The Home tab offers so many projects at most. */
const OFFERED = 3;

/** On the Home tab: what fits best and was not answered yet. */
export function fitHome(
  open: readonly Project[],
  member: Member | undefined,
  wishes: readonly Wish[],
  lang: Lang,
): Block[] {
  const say = texts[lang];
  const answered = new Set(wishes.filter((it) => it.kind !== 'watch').map((it) => it.projectId));
  const fresh = open.filter((project) => !answered.has(project.id));
  const best = member ? ranked(fresh, member).filter((it) => isWorthALook(it.fit)) : [];
  return [
    heading(best.length > 0 ? say.homeFit : say.findTitle),
    ...(best.length > 0
      ? []
      : [para(fresh.length > 0 ? say.homeOpen({ count: fresh.length }) : say.homeNone)]),
    ...best
      .slice(0, OFFERED)
      .flatMap(({ project, fit }) => offer(project, fit.reasons, wishesOn(project, wishes), lang)),
    row(
      button('slack.word:find', say.homeAll, 'find'),
      button('slack.word:mine', say.mineTitle, 'mine'),
      button('slack.word:post', say.homePropose, 'post'),
    ),
  ];
}

/** The Home tab of a coordinator shows so many proposals at most. */
const ON_DESK = 3;

/** On the Home tab of a coordinator: the three that wait longest, a line each, and how many there are. */
export function waitingDesk(waiting: readonly Project[], now: Date, lang: Lang): Block[] {
  const say = texts[lang];
  const count = waiting.length;
  if (count === 0) return [];
  return [
    heading(say.deskTitle({ count })),
    ...waiting
      .slice(0, ON_DESK)
      .flatMap((project) => [
        para(bold(project.title), say.gap, since(project, now, lang)),
        ...decisions(project, lang, showButton(project, lang)),
      ]),
    ...(count > ON_DESK ? [row(button('slack.word:proposals', say.deskAll({ count }), 'proposals'))] : []),
  ];
}

/** Proposals that wait for a coordinator, the longest waiting first. */
export function waitingList(waiting: readonly Project[], now: Date, lang: Lang): Block[] {
  const say = texts[lang];
  const more = waiting.length - SHOWN;
  return [
    heading(say.waitingTitle),
    ...waiting
      .slice(0, SHOWN)
      .flatMap((project) => [
        para(bold(project.title), `\n${forLine(project, lang)}\n`, since(project, now, lang)),
        ...decisions(project, lang, showButton(project, lang)),
      ]),
    ...(more > 0 ? [para(say.listMore({ more }))] : []),
  ];
}

/** Among what is mine, so many proposals. */
const PROPOSALS = 5;

interface Mine {
  proposals: readonly Project[];
  requests: readonly Request[];
  wishes: readonly { project: Project; kinds: WishKind[] }[];
  /** What else is theirs, above and below. */
  above: readonly Block[];
  below: readonly Block[];
}

/** What somebody started and answered, and how far each is. */
export function mineList(
  { proposals, requests, wishes, above, below }: Mine,
  now: Date,
  lang: Lang,
): Block[] {
  const say = texts[lang];
  const answered = wishes.map(
    ({ project, kinds }): Line => [
      bold(project.title),
      say.gap,
      kindWords(kinds, lang),
      say.gap,
      say.stateLine({ state: project.state }),
    ],
  );
  const buttons = row(
    button('slack.word:find', say.find, 'find'),
    button('slack.word:post', say.homePropose, 'post'),
  );
  if (proposals.length + requests.length + wishes.length === 0)
    return [...above, para(say.mineNone), ...below, buttons];
  return [
    ...above,
    ...(proposals.length ? [heading(say.mineProjects)] : []),
    ...proposals.slice(0, PROPOSALS).flatMap((project) => proposal(project, lang)),
    ...(requests.length ? [heading(say.mineRequests)] : []),
    ...requests.slice(-5).map((request) => requestEntry(request, now, lang)),
    ...(wishes.length ? [heading(say.mineWishes), bullets(answered.slice(0, 20))] : []),
    ...below,
    buttons,
  ];
}

function proposal(project: Project, lang: Lang): Block[] {
  const say = texts[lang];
  const { title, state, reason } = project;
  return [
    para(bold(title), '\n', say.stateLine({ state }), ...(reason ? [`\n${say.reasonIs({ reason })}`] : [])),
    state === 'draft'
      ? reworkRow(project, lang)
      : row(
          showButton(project, lang),
          ...(state === 'waiting' ? [withdrawButton(project, lang)] : []),
          ...(state === 'open' || state === 'paused' ? callButtons(project, lang, true) : []),
        ),
  ];
}

export function offer(project: Project, reasons: readonly Reason[], kinds: WishKind[], lang: Lang): Block[] {
  const say = texts[lang];
  const why = reasons.map((it) => reasonWords(it, lang)).join(say.comma);
  const lines = [
    forLine(project, lang),
    needLines(project, lang).join(say.comma),
    `${scheduleLine(project, lang)}${say.gap}${placeLine(project, lang)}`,
    ...(why ? [say.fit({ reasons: why })] : []),
    ...(kinds.length ? [say.yours({ wishes: kindWords(kinds, lang) })] : []),
  ];
  return [para(bold(project.title), `\n${lines.join('\n')}`), row(showButton(project, lang))];
}

export function reasonWords(reason: Reason, lang: Lang): string {
  const say = texts[lang];
  const named = (entry: { ja: string; en: string; id: string } | undefined, id: string) =>
    entry ? name(entry, lang) : id;
  switch (reason.why) {
    case 'skill':
      return say.fitSkill({ skill: skillName(reason.skill, lang), level: reason.level });
    case 'learn':
      return say.fitLearn({ skill: skillName(reason.skill, lang) });
    case 'theme':
      return say.fitTheme({ theme: themeName(reason.theme, lang) });
    case 'slot':
      return say.fitSlot({
        slot: named(
          slots.find((it) => it.id === reason.slot),
          reason.slot,
        ),
      });
    case 'place':
      return say.fitPlace({
        prefecture: named(
          prefectures.find((it) => it.id === reason.prefecture),
          reason.prefecture,
        ),
      });
    case 'online':
      return say.fitOnline;
  }
}

const since = ({ waitsSince, createdAt }: Project, now: Date, lang: Lang): string =>
  texts[lang].waits({ since: ago(waitsSince ?? createdAt, now, lang) });

const wishesOn = ({ id }: Project, wishes: readonly Wish[]): WishKind[] =>
  wishes.filter((it) => it.projectId === id).map((it) => it.kind);

const kindWords = (kinds: readonly WishKind[], lang: Lang): string =>
  wishKinds
    .filter((kind) => kinds.includes(kind))
    .map((kind) => texts[lang].wishKind({ kind }))
    .join(texts[lang].comma);
