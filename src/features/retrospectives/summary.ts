import {
  type Fit,
  fits,
  type Moment,
  type More,
  questions,
  type Ratings,
  type Side,
  sides,
  type Topic,
  type Topics,
} from './rules';

/** What was said, by topic. */
export type Quotes = Partial<Record<Topic, string[]>>;

/** What one side said, as everybody may read it. */
export interface SideSummary {
  asked: number;
  answered: number;
  /** Means from 1 to 5, to one decimal; null where they would show what a single person answered. */
  ratings: Ratings | null;
  /** The mean of its ratings, to one decimal. */
  overall: number | null;
  /** What was said, without names and in no order that tells who was first. */
  quotes: Quotes;
  /** Of these, what may be quoted beyond the team: whoever said it agreed. */
  quotable?: Quotes;
  /** What the organisation says of its goal and of going on; absent where it did not. */
  more?: Pick<More, 'criteria' | 'people' | 'alone' | 'way'>;
  /** For how many participants the hours were few, right or too many. */
  hours?: Record<Fit, number>;
}

/** Two sides that see it differently: worth talking about. */
export interface Gap {
  high: Side;
  low: Side;
  /** In points of the scale from 1 to 5. */
  by: number;
}

export type Summary = Record<Side, SideSummary> & { gaps: Gap[] };

/** At half time two sides are asked, and not compared. */
export type HalfSummary = Pick<Record<Side, SideSummary>, 'organisation' | 'participants'>;

export interface Voice {
  side: Side;
  ratings: Ratings;
  words: Topics;
  more?: More | null;
}

/** Fewer participants than these, and numbers or words would show what a single person answered. */
export const LEAST_PARTICIPANTS = 3;

/** From that many points on, a difference between two sides is named. */
const GAP = 1.5;

/**
 * The three sides beside one another. Everybody who was asked is the denominator, answered or not.
 * @param asked how many voices each side has
 */
export function summarise(asked: Readonly<Record<Side, number>>, answers: readonly Voice[]): Summary {
  const of = (side: Side) => summariseSide(side, 'end', asked[side], answers);
  const all = { organisation: of('organisation'), participants: of('participants'), company: of('company') };
  return { ...all, gaps: gapsOf(all) };
}

/** What came of the look at half time. */
export function summariseHalf(asked: Readonly<Record<Side, number>>, answers: readonly Voice[]): HalfSummary {
  return {
    organisation: summariseSide('organisation', 'half', asked.organisation, answers),
    participants: summariseSide('participants', 'half', asked.participants, answers),
  };
}

function summariseSide(side: Side, moment: Moment, asked: number, all: readonly Voice[]): SideSummary {
  const answers = all.filter((it) => it.side === side);
  const answered = answers.length;
  const least = side === 'participants' ? LEAST_PARTICIPANTS : 1;
  if (answered < least) return { asked, answered, ratings: null, overall: null, quotes: {} };
  const ratings: Ratings = {};
  const means: number[] = [];
  for (const rating of questions[moment][side].ratings) {
    const given = answers.flatMap((it) => it.ratings[rating] ?? []);
    if (given.length === 0) continue;
    means.push(mean(given));
    ratings[rating] = rounded(mean(given));
  }
  const words = questions[moment][side].words;
  const quotes = quotesIn(words, answers);
  const quotable = quotesIn(
    words,
    answers.filter((it) => it.more?.quote),
  );
  return {
    ...{ asked, answered, ratings, overall: means.length > 0 ? rounded(mean(means)) : null, quotes },
    ...(Object.keys(quotable).length > 0 && { quotable }),
    ...moreOf(side, answers),
  };
}

function quotesIn(topics: readonly Topic[], answers: readonly Voice[]): Quotes {
  const quotes: Quotes = {};
  for (const topic of topics) {
    const said = answers.flatMap((it) => it.words[topic] ?? []).sort();
    if (said.length > 0) quotes[topic] = said;
  }
  return quotes;
}

function moreOf(side: Side, answers: readonly Voice[]): Pick<SideSummary, 'more' | 'hours'> {
  const [first] = answers;
  if (side === 'organisation' && first?.more) {
    const { criteria, people, alone, way } = first.more;
    return {
      more: {
        ...(criteria && { criteria }),
        ...(people !== undefined && { people }),
        ...(alone && { alone }),
        ...(way && { way }),
      },
    };
  }
  const said = answers.flatMap((it) => it.more?.hours ?? []);
  // Those who said nothing of it make this count smaller than that of the answers: it has its own least.
  if (side !== 'participants' || said.length < LEAST_PARTICIPANTS) return {};
  const count = (fit: Fit) => said.filter((it) => it === fit).length;
  const [few = 0, right = 0, many = 0] = fits.map(count);
  return { hours: { few, right, many } };
}

/** The pairs of sides that differ by so much, the widest first. What is compared is what is shown. */
function gapsOf(all: Readonly<Record<Side, SideSummary>>): Gap[] {
  const seen = sides.flatMap((side) => {
    const { overall } = all[side];
    return overall === null ? [] : [{ side, overall }];
  });
  return seen
    .flatMap((a, i) => seen.slice(i + 1).map((b) => (a.overall >= b.overall ? [a, b] : [b, a])))
    .flatMap(([high, low]) =>
      high && low ? [{ high: high.side, low: low.side, by: rounded(high.overall - low.overall) }] : [],
    )
    .filter(({ by }) => by >= GAP)
    .sort((a, b) => b.by - a.by);
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, it) => sum + it, 0) / numbers.length;

const rounded = (it: number): number => Math.round(it * 10) / 10;
