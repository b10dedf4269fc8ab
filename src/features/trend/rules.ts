import { type Stage, stages } from '../organisations';
import { LEAST_PARTICIPANTS as LEAST } from '../retrospectives';
import type { Quarter } from './quarters';

/** What is told in percent, and what is counted. */
export const shares = [
  'met',
  'again',
  'recommend',
  'satisfied',
  'askAgain',
  'fit',
  'returned',
  'used3',
  'used6',
] as const;
export const counts = [
  'walking',
  'independent',
  'dropOuts',
  'sessions',
  'hours',
  'reached',
  'lessons',
  'helped',
] as const;
export const figures = [...shares, ...counts] as const;
export type Figure = (typeof figures)[number];
export const isShare = (figure: Figure): boolean => shares.some((it) => it === figure);

/** So many; of a share, out of how many. */
export interface Tally {
  many: number;
  of?: number;
}

/** Each figure of a time; absent where nothing is known of it. */
export type Tallies = Partial<Record<Figure, Tally>>;

interface At {
  at: Date;
}
type Voices = 'organisation' | 'participants' | 'company';

/** What the figures are made of. */
export interface Facts {
  /** Projects by their close, and whether the goal was met. */
  closed: readonly (At & { met: boolean })[];
  /** Retrospectives that have ended, by the close of their project: how many voices each side has, and its ratings. */
  looks: readonly (At & {
    asked: Readonly<Record<Voices, number>>;
    answers: readonly { side: Voices; ratings: Readonly<Record<string, number | undefined>> }[];
  })[];
  /** What was answered some months after the close: whether the result is still used, be it partly. */
  afters: readonly (At & { months: number; used: boolean })[];
  moves: readonly (At & { organisationId: string; from: Stage; to: Stage })[];
  /** Those that took place, with what all who came worked, and how many they reached where that was said. */
  sessions: readonly (At & { minutes: number; reached: number | null })[];
  dropOuts: readonly At[];
  /** Lessons by when they were published, and each “it helped me”. */
  lessons: readonly At[];
  helped: readonly At[];
}

/** A rating from 1 to 5 that says yes. */
const YES = 4;

/**
 * The figures of a quarter. Everybody who was asked to look back on a project is in the denominator of what its
 * participants say, answered or not; a project of which fewer than three answered is left out whole, so that no two
 * figures can be told from each other by what one person said.
 */
export function tally(facts: Facts, { from, until }: Pick<Quarter, 'from' | 'until'>): Tallies {
  const within = <T extends At>(all: readonly T[]) => all.filter(({ at }) => at >= from && at < until);
  const looks = within(facts.looks);
  const afters = within(facts.afters);
  const arrived = arrivalsIn(within(facts.moves));
  const sessions = within(facts.sessions);
  const reached = sessions.flatMap((it) => it.reached ?? []);

  const given = (side: Voices, rating: string) =>
    looks.map(({ asked, answers }) => ({
      asked: asked[side],
      ratings: answers.flatMap((it) => (it.side === side ? (it.ratings[rating] ?? []) : [])),
    }));
  const participants = (rating: string) => {
    const shown = given('participants', rating).filter((it) => it.ratings.length >= LEAST);
    return {
      many: shown.flatMap((it) => it.ratings).filter((it) => it >= YES).length,
      of: sumOf(shown.map((it) => Math.max(it.asked, it.ratings.length))),
    };
  };
  const others = (side: Voices, rating: string) =>
    shareOf(
      given(side, rating).flatMap((it) => it.ratings),
      (it) => it >= YES,
    );
  const usedAfter = (months: number) =>
    shareOf(
      afters.filter((it) => it.months === months),
      (it) => it.used,
    );

  return {
    met: shareOf(within(facts.closed), (it) => it.met),
    again: participants('again'),
    recommend: participants('recommend'),
    satisfied: others('organisation', 'satisfied'),
    askAgain: others('organisation', 'askAgain'),
    fit: others('company', 'fit'),
    returned: shareOf(
      looks.filter((it) => it.asked.organisation > 0),
      ({ answers }) => answers.some((it) => it.side === 'organisation'),
    ),
    used3: usedAfter(3),
    used6: usedAfter(6),
    walking: { many: arrived.filter((it) => it === 'walking').length },
    independent: { many: arrived.filter((it) => it === 'independent').length },
    dropOuts: { many: within(facts.dropOuts).length },
    sessions: { many: sessions.length },
    hours: { many: sumOf(sessions.map((it) => it.minutes)) / 60 },
    ...(reached.length > 0 && { reached: { many: sumOf(reached) } }),
    lessons: { many: within(facts.lessons).length },
    helped: { many: within(facts.helped).length },
  };
}

/** Where each organisation's last move led, of those that went forward: what was taken back is none. */
function arrivalsIn(moves: Facts['moves']): Stage[] {
  const inTime = moves.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const last = new Map(inTime.map((it) => [it.organisationId, it]));
  return [...last.values()].flatMap(({ from, to }) =>
    stages.indexOf(to) > stages.indexOf(from) ? [to] : [],
  );
}

function shareOf<T>(all: readonly T[], isYes: (it: T) => boolean): Tally {
  return { many: all.filter(isYes).length, of: all.length };
}

/**
 * Several quarters taken together. Of a share, those that are not shown alone stay out where they come to fewer than
 * three: beside the others, the sum would tell what they say.
 */
export function together(all: readonly Tallies[]): Tallies {
  const sum: Tallies = {};
  for (const figure of figures)
    for (const more of tellable(all.flatMap((it) => it[figure] ?? []))) {
      const was = sum[figure];
      sum[figure] = was ? added(was, more) : more;
    }
  return sum;
}

function tellable(all: readonly Tally[]): readonly Tally[] {
  const hidden = all.filter(isHidden);
  const of = sumOf(hidden.map((it) => it.of ?? 0));
  return of > 0 && of < LEAST ? all.filter((it) => !isHidden(it)) : all;
}

/** A share of fewer would show what a single one said. */
const isHidden = ({ of }: Tally): boolean => of !== undefined && of < LEAST;

const added = (a: Tally, b: Tally): Tally => ({
  many: a.many + b.many,
  ...(a.of !== undefined && { of: a.of + (b.of ?? 0) }),
});

/** A figure as it may be shown: whole percent of a share, whole numbers of a count; undefined where there is too little. */
export function shownOf(it: Tally | undefined): number | undefined {
  if (!it || isHidden(it)) return undefined;
  return Math.round(it.of === undefined ? it.many : (100 * it.many) / it.of);
}

/** From one time to the next, in points or in number; undefined where one of them is not shown. */
export function changeOf(before: Tally | undefined, now: Tally | undefined): number | undefined {
  const [was, is] = [shownOf(before), shownOf(now)];
  return was === undefined || is === undefined ? undefined : is - was;
}

/** Whether there is anything in it at all. */
export const isEmpty = (it: Tallies): boolean =>
  figures.every((figure) => !(it[figure]?.of ?? it[figure]?.many));

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, it) => sum + it, 0);
