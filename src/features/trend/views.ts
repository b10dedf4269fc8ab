import { bold, button, type Message, message, note, para, row, table } from '../../core/blocks';
import { csv } from '../../core/csv';
import type { Lang } from '../../core/lang';
import type { Attachment } from '../../outbox';
import { drawTrend, toPng } from '../../pictures';
import type { Quarter } from './quarters';
import {
  changeOf,
  type Figure,
  figures,
  isShare,
  shownOf,
  type Tallies,
  type Tally,
  together,
} from './rules';
import { texts } from './texts';

/** The figures of some quarters, the earliest first. */
export interface Trend {
  quarters: readonly { quarter: Quarter; tallies: Tallies }[];
  /** When it was asked for: a quarter may not be over yet. */
  now: Date;
}

/** Quarters that make a year. */
const YEAR = 4;
const locale = { ja: 'ja-JP', en: 'en-GB' } as const;

/** This quarter and the one before, what changed, and a year; a row for each figure. */
export function rowsOf({ quarters, now }: Trend, lang: Lang): string[][] {
  const say = texts[lang];
  const [last, before] = [quarters.at(-1), quarters.at(-2)];
  const year = together(quarters.slice(-YEAR).map((it) => it.tallies));
  const headOf = (it: typeof last) => (it ? nameOf(it.quarter, now, lang) : '');
  return [
    [say.head, headOf(last), headOf(before), say.change, say.year],
    ...figures.map((figure) => [
      say.figure[figure],
      words(figure, last?.tallies[figure], lang),
      words(figure, before?.tallies[figure], lang),
      changeWords(figure, before?.tallies[figure], last?.tallies[figure], lang),
      words(figure, year[figure], lang),
    ]),
  ];
}

const nameOf = ({ name, until }: Quarter, now: Date, lang: Lang): string =>
  until > now ? texts[lang].soFar({ quarter: name }) : name;

const number = (many: number, lang: Lang): string => new Intl.NumberFormat(locale[lang]).format(many);

function words(figure: Figure, it: Tally | undefined, lang: Lang): string {
  const say = texts[lang];
  const value = shownOf(it);
  if (!it || value === undefined) return say.none;
  return it.of === undefined
    ? say.count({ figure, many: number(value, lang) })
    : say.share({ percent: value, many: it.many, of: it.of });
}

function changeWords(figure: Figure, before: Tally | undefined, now: Tally | undefined, lang: Lang): string {
  const say = texts[lang];
  const change = changeOf(before, now);
  if (change === undefined) return say.none;
  if (change === 0) return say.same;
  const by = new Intl.NumberFormat(locale[lang], { signDisplay: 'always' }).format(change);
  return say.changed({ by, isShare: isShare(figure) });
}

export function tableMessage(trend: Trend, lang: Lang): Message {
  const say = texts[lang];
  const name = trend.quarters.at(-1)?.quarter.name ?? '';
  return message(
    para(bold(say.title({ quarter: name }))),
    table(rowsOf(trend, lang), ['left', 'right', 'right', 'right', 'right']),
    ...say.how.split('\n').map((it) => note(it)),
    row(button('trend.file', say.takeFile, name)),
  );
}

/** The same in a document: a table in Markdown. */
export function document(trend: Trend, lang: Lang): string {
  const [head = [], ...rows] = rowsOf(trend, lang).map((cells) => `| ${cells.join(' | ')} |`);
  const say = texts[lang];
  return [
    `## ${say.title({ quarter: trend.quarters.at(-1)?.quarter.name ?? '' })}`,
    '',
    head,
    '|---|--:|--:|--:|--:|',
    ...rows,
    '',
    // Lines would run together into one paragraph.
    say.how.replaceAll('\n', '\n\n'),
  ].join('\n');
}

/** Every figure as a small picture; and in words, from the first to the last that there is. */
export async function pictureOf(trend: Trend, lang: Lang): Promise<{ message: Message; file: Attachment }> {
  const say = texts[lang];
  const names = trend.quarters.map((it) => it.quarter.name);
  const quarter = names.at(-1) ?? '';
  const panels = figures.flatMap((figure) => {
    const values = trend.quarters.map(({ tallies }) => shownOf(tallies[figure]) ?? null);
    // What was never more than nothing stands in the table alone.
    if (!values.some((it) => (isShare(figure) ? it !== null : it))) return [];
    const short = (value: number) =>
      isShare(figure) ? say.percent({ percent: value }) : number(value, lang);
    return {
      figure,
      label: say.figure[figure],
      isShare: isShare(figure),
      values,
      words: values.map((it) => (it === null ? '' : short(it))),
    };
  });
  const svg = await drawTrend({ title: say.title({ quarter }), times: names, panels });
  const lines = panels.flatMap(({ label, words }) => {
    const seen = words.flatMap((it, i) => (it ? [{ at: names[i] ?? '', it }] : []));
    const [first, last] = [seen[0], seen.at(-1)];
    if (!first || !last) return [];
    const now = { name: label, last: last.at, to: last.it };
    return [first === last ? say.lineOne(now) : say.line({ ...now, first: first.at, from: first.it })];
  });
  return {
    message: message(para(say.intro({ quarter }))),
    file: {
      name: `probono-trend-${quarter}.png`,
      content: (await toPng(svg)).toString('base64'),
      encoding: 'base64',
      alt: [say.title({ quarter }), ...lines].join(lang === 'ja' ? '。' : '. ').slice(0, 1000),
    },
  };
}

/** A row for each figure and a column for each quarter; behind them, out of how many a share is. */
export function fileOf({ quarters, now }: Trend, lang: Lang): Attachment {
  const say = texts[lang];
  const year = together(quarters.slice(-YEAR).map((it) => it.tallies));
  const times = [
    ...quarters.map(({ quarter, tallies }) => ({ name: nameOf(quarter, now, lang), tallies })),
    { name: say.year, tallies: year },
  ];
  return {
    name: `probono-trend-${quarters.at(-1)?.quarter.name ?? ''}.csv`,
    content: csv(
      [
        say.head,
        say.headUnit,
        ...times.map((it) => it.name),
        ...times.map((it) => say.of({ quarter: it.name })),
      ],
      figures.map((figure) => {
        const all = times.map(({ tallies }) => tallies[figure]);
        return [
          say.figure[figure],
          say.unit({ figure }),
          ...all.map(shownOf),
          ...all.map((it) => (shownOf(it) === undefined ? undefined : it?.of)),
        ];
      }),
    ),
  };
}
