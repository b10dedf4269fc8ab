import { usePane } from '../pane-context';

/** Slack draws it since 2026; its types do not name it yet. */
export interface ChartBlock {
  type: 'data_visualization';
  title: string;
  chart: Pie | Plot;
}
interface Pie {
  type: 'pie';
  segments: { label: string; value: number }[];
}
interface Plot {
  type: 'bar' | 'line' | 'area';
  series: Series[];
  axis_config: { categories: string[]; x_label?: string; y_label?: string };
}
interface Series {
  name: string;
  data: { label: string; value: number }[];
}

/** Of the drawing, in its own units. */
const [WIDTH, HEIGHT] = [480, 180];

/** A chart; the same figures stand below it as a table, for whoever cannot tell its colours. */
export function Chart({ block: { title, chart } }: { block: ChartBlock }) {
  const { t } = usePane();
  const { head, rows } = figuresOf(chart);
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
        {chart.type === 'pie' ? <Slices {...chart} /> : <Drawing {...chart} />}
      </svg>
      <ul class="legend">
        {(chart.type === 'pie'
          ? chart.segments.map((it) => it.label)
          : chart.series.map((it) => it.name)
        ).map((name, n) => (
          <li key={name} class={`part${n}`}>
            {name}
          </li>
        ))}
      </ul>
      <details>
        <summary>{t.asFigures}</summary>
        <div class="table">
          <table>
            <thead>
              <tr>
                {head.map((cell, n) => (
                  <th key={n} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([name, ...values]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {values.map((value, n) => (
                    <td key={n}>{value}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

function figuresOf(chart: Pie | Plot): { head: string[]; rows: [string, ...(number | string)[]][] } {
  if (chart.type === 'pie')
    return { head: ['', ''], rows: chart.segments.map(({ label, value }) => [label, value]) };
  const { x_label = '', categories } = chart.axis_config;
  return {
    head: [x_label, ...chart.series.map(({ name }) => name)],
    rows: categories.map((category) => [category, ...chart.series.map((one) => at(one, category) ?? '')]),
  };
}

const at = ({ data }: Series, category: string) => data.find(({ label }) => label === category)?.value;

function Slices({ segments }: Pie) {
  const sum = segments.reduce((total, { value }) => total + value, 0);
  const [x, y, radius] = [WIDTH / 2, HEIGHT / 2, HEIGHT / 2 - 6];
  const point = (share: number) => {
    const angle = 2 * Math.PI * share - Math.PI / 2;
    return `${x + radius * Math.cos(angle)} ${y + radius * Math.sin(angle)}`;
  };
  let from = 0;
  return (
    <>
      {segments.map(({ label, value }, n) => {
        const [start, share] = [from, value / sum];
        from += share;
        if (share === 1) return <circle key={label} cx={x} cy={y} r={radius} class={`part${n}`} />;
        const arc = `A ${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${point(from)}`;
        return <path key={label} d={`M ${x} ${y} L ${point(start)} ${arc} Z`} class={`part${n}`} />;
      })}
    </>
  );
}

function Drawing({ type, series, axis_config: { categories } }: Plot) {
  const values = series.flatMap(({ data }) => data.map(({ value }) => value));
  const [top, bottom] = [Math.max(0, ...values), Math.min(0, ...values)];
  const y = (value: number) => ((top - value) / (top - bottom || 1)) * (HEIGHT - 24) + 4;
  const step = WIDTH / categories.length;
  return (
    <>
      <line x1="0" x2={WIDTH} y1={y(0)} y2={y(0)} class="axis" />
      {categories.map((category, n) => (
        <text key={category} x={(n + 0.5) * step} y={HEIGHT - 4} text-anchor="middle">
          {category}
        </text>
      ))}
      {series.map((one, n) => {
        const points = categories.flatMap((category, i) => {
          const value = at(one, category);
          return value === undefined ? [] : [{ x: (i + 0.5) * step, value }];
        });
        if (type === 'bar') {
          const width = (step * 0.7) / series.length;
          return points.map(({ x, value }) => (
            <rect
              key={x}
              class={`part${n}`}
              x={x - step * 0.35 + n * width}
              width={width * 0.9}
              y={Math.min(y(value), y(0))}
              height={Math.abs(y(value) - y(0))}
            />
          ));
        }
        const line = points.map(({ x, value }) => `${x} ${y(value)}`).join(' L ');
        const ends = [points.at(-1)?.x ?? 0, points[0]?.x ?? 0];
        return (
          <g key={one.name} class={`part${n}`}>
            {type === 'area' && (
              <path class="area" d={`M ${line} L ${ends[0]} ${y(0)} L ${ends[1]} ${y(0)} Z`} />
            )}
            <path class="line" d={`M ${line}`} />
          </g>
        );
      })}
    </>
  );
}
