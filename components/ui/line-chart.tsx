/** Drawn twice, about as large as it is shown: one drawing made smaller for a phone has no height left between its marks. */
const DRAWINGS = [
  { width: 330, height: 200, shown: "sm:hidden" },
  { width: 560, height: 180, shown: "max-sm:hidden" },
] as const;
const RIGHT = 12;
const TOP = 14;
const BOTTOM = 38;
/** A line of words. */
const WORDS = 18;
/** How high the mark of a visit stands on the axis. */
const VISIT = 9;

/** Away from the newest scores, and two lines apart where two marks are close: above the upper, under the lower. */
const isUnder = (line: number, isLower: boolean, base: number) =>
  line < TOP + WORDS || (isLower && line + WORDS < base - VISIT);

const signed = (score: number) => String(score).replace("-", "−");

export type LineChartProps = {
  readonly low: number;
  readonly high: number;
  /** `x`: 0 at the first, 1 at the last. */
  readonly points: readonly { readonly x: number; readonly score: number }[];
  /** Scores with a line across, from which something matters. */
  readonly marks?: readonly { readonly at: number; readonly words: string }[];
  /** Where on the time line a visit was, 0 to 1. */
  readonly visits?: readonly number[];
  readonly from: string | undefined;
  readonly to: string | undefined;
};

/** Scores over time on a fixed axis. A drawing alone: whoever shows it says the same in words and as a table. */
export const LineChart = (chart: LineChartProps) =>
  DRAWINGS.map((drawing) => <Drawing key={drawing.shown} {...chart} {...drawing} />);

type DrawingProps = LineChartProps & (typeof DRAWINGS)[number];

function Drawing({
  low,
  high,
  points,
  marks = [],
  visits = [],
  from,
  to,
  width,
  height,
  shown,
}: DrawingProps) {
  const base = height - BOTTOM;
  const y = (score: number) => TOP + ((high - score) / (high - low)) * (base - TOP);
  const highest = Math.max(...marks.map(({ at }) => at));
  const ticks = [low, (low + high) / 2, high].filter(Number.isInteger);
  // As wide as the longest figure beside the axis.
  const left = 20 + 7 * Math.max(...ticks.map((score) => signed(score).length));
  const x = (share: number) => left + share * (width - left - RIGHT);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={`block w-full ${shown}`} aria-hidden="true">
      {ticks.map((score) => (
        <g key={score}>
          <path d={`M${left} ${y(score)}H${width - RIGHT}`} className="stroke-line" />
          <text x={left - 12} y={y(score)} dy="0.35em" textAnchor="end" className="chart-words">
            {signed(score)}
          </text>
        </g>
      ))}
      {marks.map(({ at, words }) => (
        <path
          key={words}
          d={`M${left} ${y(at)}H${width - RIGHT}`}
          strokeDasharray="5 4"
          strokeWidth="1.5"
          className="stroke-muted"
        />
      ))}
      {visits.map((share) => (
        <path key={share} d={`M${x(share) - 5} ${base}h10l-5 -${VISIT}z`} className="fill-chart-2" />
      ))}
      <polyline
        points={points.map((point) => `${x(point.x)},${y(point.score)}`).join(" ")}
        fill="none"
        strokeWidth="2"
        className="stroke-chart-1"
      />
      {marks.map(({ at, words }) => (
        <text
          key={words}
          x={left + 16}
          y={y(at)}
          dy={isUnder(y(at), at < highest, base) ? "1.2em" : "-0.5em"}
          className="chart-words"
        >
          {words}
        </text>
      ))}
      {/* Over the words: none of them covers a score. */}
      {points.map((point, index) => (
        <circle key={index} cx={x(point.x)} cy={y(point.score)} r="4" className="fill-chart-1" />
      ))}
      <text x={left} y={height - 5} className="chart-words">
        {from}
      </text>
      <text x={width - RIGHT} y={height - 5} textAnchor="end" className="chart-words">
        {to}
      </text>
    </svg>
  );
}
