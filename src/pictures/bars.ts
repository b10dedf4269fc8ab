/** One thing of which there is so much, and so much is needed. */
interface Bar {
  label: string;
  needed: number;
  there: number;
}

/** What stands in a picture of needs beside what is there. */
interface Bars {
  title: string;
  /** The two kinds of bars, as the legend names them. */
  needed: string;
  there: string;
  bars: readonly Bar[];
}

const WIDTH = 760;
const LABELS = 220;
const NUMBERS = 90;
const TOP = 84;
const ROW = 44;
const INK = '#1d1c1d';
const QUIET = '#616061';
/** Told apart by lightness, and by the stripes of the first, not by colour alone. */
const NEEDED = '#b3471d';
const THERE = '#7fb8da';
/** A bar is cut at so many times the largest need: its number says how long it would be. */
const MOST_TIMES = 4;

/**
 * Two bars for each thing, what is needed above what is there, with their numbers behind, as SVG.
 * @param bars in the order in which they stand, ten at most to be read well
 */
export function drawBars({ title, needed, there, bars }: Bars): string {
  const height = TOP + bars.length * ROW + 16;
  const most = Math.max(1, ...bars.map((it) => it.needed));
  const scale = Math.min(most * MOST_TIMES, Math.max(most, ...bars.map((it) => it.there)));
  const length = (value: number) => ((WIDTH - LABELS - NUMBERS) * Math.min(value, scale)) / scale;
  const rows = bars.map((it, i) => {
    const y = TOP + i * ROW;
    return [
      text(16, y + 24, fitted(it.label), INK, 15),
      bar(y + 4, length(it.needed), 'url(#needed)', it.needed),
      bar(y + 20, length(it.there), THERE, it.there),
    ].join('');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="Noto Sans JP">`,
    `<defs><pattern id="needed" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="${NEEDED}"/><path d="M0 6L6 0" stroke="#fff" stroke-opacity=".45"/></pattern></defs>`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    text(16, 32, title, INK, 18),
    `<rect x="16" y="48" width="14" height="14" fill="url(#needed)"/>`,
    text(36, 60, needed, QUIET, 13),
    `<rect x="${LABELS}" y="48" width="14" height="14" fill="${THERE}"/>`,
    text(LABELS + 20, 60, there, QUIET, 13),
    ...rows,
    '</svg>',
  ].join('');
}

const bar = (y: number, length: number, fill: string, value: number): string =>
  `<rect x="${LABELS}" y="${y}" width="${Math.max(2, length).toFixed(1)}" height="13" fill="${fill}"/>${text(LABELS + Math.max(2, length) + 8, y + 11, String(value), INK, 13)}`;

const text = (x: number, y: number, words: string, fill: string, size: number): string =>
  `<text x="${x.toFixed(1)}" y="${y}" fill="${fill}" font-size="${size}">${escaped(words)}</text>`;

/** A label cut to its column: wide letters count twice. */
function fitted(label: string): string {
  let room = 25;
  let kept = '';
  for (const letter of label) {
    room -= /[\u0020-\u024f]/u.test(letter) ? 1 : 2;
    if (room < 0) return `${kept}…`;
    kept += letter;
  }
  return kept;
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
