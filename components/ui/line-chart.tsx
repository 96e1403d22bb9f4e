const WIDTH = 560;
const HEIGHT = 160;
const LEFT = 36;
const RIGHT = 12;
const TOP = 10;
const BOTTOM = 32;
const WORDS = 16;

/** Away from the newest scores, and two lines apart where two marks are close: above the upper, under the lower. */
function heightOf(line: number, isLower: boolean): number {
  const isUnder = line < TOP + WORDS || (isLower && line + WORDS < HEIGHT - BOTTOM);
  return isUnder ? line + WORDS : line - 4;
}

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
export function LineChart({ low, high, points, marks = [], visits = [], from, to }: LineChartProps) {
  const base = HEIGHT - BOTTOM;
  const x = (share: number) => LEFT + share * (WIDTH - LEFT - RIGHT);
  const y = (score: number) => TOP + ((high - score) / (high - low)) * (base - TOP);
  const highest = Math.max(...marks.map(({ at }) => at));
  const ticks = [low, (low + high) / 2, high].filter(Number.isInteger);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="block w-full max-w-2xl" aria-hidden="true">
      {ticks.map((score) => (
        <g key={score}>
          <path d={`M${LEFT} ${y(score)}H${WIDTH - RIGHT}`} className="stroke-line" />
          <text x={LEFT - 8} y={y(score) + 4} textAnchor="end" className="chart-words">
            {String(score).replace("-", "−")}
          </text>
        </g>
      ))}
      {marks.map(({ at, words }) => (
        <path
          key={words}
          d={`M${LEFT} ${y(at)}H${WIDTH - RIGHT}`}
          strokeDasharray="5 4"
          strokeWidth="1.5"
          className="stroke-muted"
        />
      ))}
      {visits.map((share) => (
        <path key={share} d={`M${x(share) - 5} ${base}h10l-5 -9z`} className="fill-chart-2" />
      ))}
      <polyline
        points={points.map((point) => `${x(point.x)},${y(point.score)}`).join(" ")}
        fill="none"
        strokeWidth="2"
        className="stroke-chart-1"
      />
      {marks.map(({ at, words }) => (
        <text key={words} x={LEFT + WORDS} y={heightOf(y(at), at < highest)} className="chart-words">
          {words}
        </text>
      ))}
      {/* Over the words: none of them covers a score. */}
      {points.map((point, index) => (
        <circle key={index} cx={x(point.x)} cy={y(point.score)} r="4" className="fill-chart-1" />
      ))}
      <text x={LEFT} y={HEIGHT - 5} className="chart-words">
        {from}
      </text>
      <text x={WIDTH - RIGHT} y={HEIGHT - 5} textAnchor="end" className="chart-words">
        {to}
      </text>
    </svg>
  );
}
