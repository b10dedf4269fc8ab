/** One side of a project: how it sees it, from 1 to 5. */
export interface Seen {
  name: string;
  /** The mean of its ratings; null where there is none to show. */
  overall: number | null;
  ratings: readonly { label: string; value: number }[];
  /** Why there is none. */
  none: string;
}

interface ThreeWay {
  title: string;
  sides: readonly Seen[];
  /** What to talk about, a sentence each. */
  talk: string;
  gaps: readonly string[];
}

const WIDTH = 760;
const LABELS = 250;
const TOP = 56;
const MARGIN = 16;
const HEAD = 18;
const ROW = 30;
const LINE = 24;
const INK = '#1d1c1d';
const QUIET = '#616061';
/** Told apart by their place and name, and by lightness. */
const COLOURS = ['#1b6e53', '#b3471d', '#2f6fa3'];
const TINTS = ['#9dc2b4', '#dfab97', '#a3bfd9'];
const PART = 12;

/** Three sides below one another, each with its own ratings and all on one scale, and the gaps in words; as SVG. */
export async function drawThreeWay({ title, sides, talk, gaps }: ThreeWay): Promise<string> {
  // A large library for a picture that is drawn now and then: the app starts without it.
  const { init } = await import('echarts');
  const rows = sides.flatMap(({ name, overall, ratings, none }, side) => [
    { side, label: name, value: overall, main: true, words: overall === null ? none : overall.toFixed(1) },
    ...ratings.map(({ label, value }) => ({ side, label, value, main: false, words: value.toFixed(1) })),
  ]);
  const head = inLines(title, HEAD, WIDTH - 2 * MARGIN);
  const top = TOP + (head.length - 1) * LINE;
  const plot = rows.length * ROW;
  const height = top + plot + 56 + (gaps.length > 0 ? (gaps.length + 1) * LINE : 0);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  chart.setOption({
    animation: false,
    backgroundColor: '#fff',
    textStyle: { fontFamily: 'Noto Sans JP', color: INK },
    title: [
      {
        text: head.join('\n'),
        left: MARGIN,
        top: 12,
        textStyle: { fontSize: HEAD, lineHeight: LINE, fontWeight: 'normal', color: INK },
      },
      {
        text: gaps.length > 0 ? talk : '',
        subtext: gaps.join('\n'),
        left: MARGIN,
        top: top + plot + 36,
        itemGap: 6,
        textStyle: { fontSize: 15, fontWeight: 'normal', color: INK },
        subtextStyle: { fontSize: 13, lineHeight: LINE, color: INK },
      },
    ],
    grid: { left: LABELS, right: 56, top, height: plot },
    xAxis: { type: 'value', min: 0, max: 5, interval: 1, axisLabel: { color: QUIET } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map((_, i) => String(i)),
      axisTick: { show: false },
      axisLabel: {
        interval: 0,
        formatter: (at: string) => {
          const row = rows[Number(at)];
          return row ? `{${row.main ? 'main' : 'part'}|${shortened(row.label)}}` : '';
        },
        rich: { main: { fontSize: 15, color: INK }, part: { fontSize: PART, color: QUIET } },
      },
    },
    series: [
      {
        type: 'bar',
        barCategoryGap: '35%',
        data: rows.map(({ side, value, main, words }) => ({
          value: value ?? 0,
          itemStyle: { color: (main ? COLOURS : TINTS)[side % COLOURS.length] },
          label: { show: true, position: 'right', formatter: words, fontSize: main ? 15 : 12, color: INK },
        })),
      },
    ],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

/** A label cut to its column. Rich text of the chart has marks of its own, which a label must not hold. */
function shortened(label: string): string {
  const [first = '', ...more] = inLines(label.replace(/[{}|\n]/g, ' '), PART, LABELS - 2 * MARGIN);
  return more.length > 0 ? `${first.slice(0, -1)}…` : first;
}

/** A letter's breadth in parts of its height: those of Japanese are as broad as they are high. */
const breadthOf = (letter: string): number => (letter < '\u2500' ? 0.6 : 1);

/** A text in as many lines as it needs, each so broad at most; between words where there are some. */
function inLines(text: string, size: number, most: number): string[] {
  const lines = [''];
  let breadth = 0;
  for (const word of text.match(/[\u0021-\u24ff]+|[\s\S]/gu) ?? []) {
    const more = [...word].reduce((sum, it) => sum + breadthOf(it) * size, 0);
    if (breadth + more > most && breadth > 0) {
      lines.push('');
      breadth = 0;
    }
    lines[lines.length - 1] += word;
    breadth += more;
  }
  return lines.map((it) => it.trim());
}
