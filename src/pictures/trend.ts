/** One figure over time. */
interface Panel {
  /** Up to 36 letters, or 20 wide ones. */
  label: string;
  /** A share, in percent, is a line between 0 and 100; a count is bars. */
  isShare: boolean;
  /** One of each time; null where there is none to show. */
  values: readonly (number | null)[];
  /** The same in words, as they stand at the points. */
  words: readonly string[];
}

interface Trend {
  title: string;
  /** The times, the earliest first. */
  times: readonly string[];
  panels: readonly Panel[];
}

const WIDTH = 900;
const COLUMNS = 3;
const TOP = 56;
const EDGE = 24;
const WIDE = (WIDTH - EDGE) / COLUMNS;
const TALL = 150;
const INK = '#1d1c1d';
const QUIET = '#616061';
const LINE = '#1b6e53';
const BARS = '#7fb8da';

/** Small pictures side by side, one for each figure, all over the same times; as SVG. */
export async function drawTrend({ title, times, panels }: Trend): Promise<string> {
  // A large library for a picture that is drawn now and then: the app starts without it.
  const { init } = await import('echarts');
  const height = TOP + Math.ceil(panels.length / COLUMNS) * TALL + 8;
  const places = panels.map((_, i) => ({
    left: EDGE + (i % COLUMNS) * WIDE,
    top: TOP + Math.floor(i / COLUMNS) * TALL,
  }));
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  chart.setOption({
    animation: false,
    backgroundColor: '#fff',
    textStyle: { fontFamily: 'Noto Sans JP', color: INK },
    title: [
      { text: title, left: EDGE - 5, top: 12, textStyle: { fontSize: 18, fontWeight: 'normal', color: INK } },
      ...panels.map(({ label }, i) => ({
        text: label,
        left: (places[i]?.left ?? 0) - 5,
        top: places[i]?.top,
        textStyle: { fontSize: 13, fontWeight: 'normal', color: INK },
      })),
    ],
    grid: places.map(({ left, top }) => ({
      left,
      top: top + 48,
      width: WIDE - EDGE,
      height: TALL - 84,
    })),
    xAxis: panels.map((_, i) => ({
      type: 'category',
      gridIndex: i,
      data: times,
      axisTick: { show: false },
      axisLabel: { color: QUIET, fontSize: 9.5, interval: 0, formatter: (time: string) => time.slice(2) },
    })),
    yAxis: panels.map(({ isShare, values }, i) => ({
      type: 'value',
      gridIndex: i,
      min: 0,
      max: isShare ? 100 : Math.max(1, ...values.map((it) => it ?? 0)),
      splitNumber: 1,
      axisLabel: { show: false },
      splitLine: { show: isShare, lineStyle: { color: '#e3e3e3' } },
    })),
    series: panels.map(({ isShare, values, words }, i) => ({
      type: isShare ? 'line' : 'bar',
      xAxisIndex: i,
      yAxisIndex: i,
      data: values.map((it) => it ?? '-'),
      connectNulls: false,
      symbol: 'circle',
      symbolSize: 6,
      barWidth: '55%',
      lineStyle: { color: LINE, width: 2 },
      itemStyle: { color: isShare ? LINE : BARS },
      label: {
        show: true,
        position: 'top',
        fontSize: 10.5,
        color: INK,
        formatter: ({ dataIndex }: { dataIndex: number }) => words[dataIndex] ?? '',
      },
    })),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
