import type { PainPoint } from "@/lib/contracts/chart";

const WIDTH = 560;
const HEIGHT = 150;
const LEFT = 36;
const RIGHT = 12;
const TOP = 10;
const BOTTOM = 22;

const y = (score: number) => TOP + ((10 - score) / 10) * (HEIGHT - TOP - BOTTOM);

/** "Pain fell from 7 to 4 between Oct 1, 2026 and Nov 22, 2026." */
function sentence(points: readonly PainPoint[]): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return "No pain scores yet.";
  if (points.length === 1) return `One score so far: ${first.score} on ${first.day}.`;
  const moved =
    last.score === first.score
      ? `stayed at ${last.score}`
      : `${last.score < first.score ? "fell" : "rose"} from ${first.score} to ${last.score}`;
  return `Pain ${moved} between ${first.day} and ${last.day}.`;
}

/** Pain 0 to 10 over the last scores, on a fixed axis, with the same as a table. Oldest first. */
export function PainChart({ points }: { readonly points: readonly PainPoint[] }) {
  const step = points.length > 1 ? (WIDTH - LEFT - RIGHT) / (points.length - 1) : 0;
  const at = points.map(({ score }, index) => ({ x: LEFT + index * step, y: y(score) }));
  return (
    <figure>
      <figcaption className="mb-2">{sentence(points)}</figcaption>
      {points.length > 1 && (
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="block w-full max-w-2xl" aria-hidden="true">
          {[0, 5, 10].map((score) => (
            <g key={score}>
              <path d={`M${LEFT} ${y(score)}H${WIDTH - RIGHT}`} className="stroke-line" />
              <text x={LEFT - 8} y={y(score) + 4} textAnchor="end" className="pain-chart-words">
                {score}
              </text>
            </g>
          ))}
          <polyline
            points={at.map((point) => `${point.x},${point.y}`).join(" ")}
            fill="none"
            strokeWidth="2"
            className="stroke-chart-1"
          />
          {at.map((point, index) => (
            <circle key={index} cx={point.x} cy={point.y} r="4" className="fill-chart-1" />
          ))}
          <text x={LEFT} y={HEIGHT - 5} className="pain-chart-words">
            {points[0]?.day}
          </text>
          <text x={WIDTH - RIGHT} y={HEIGHT - 5} textAnchor="end" className="pain-chart-words">
            {points.at(-1)?.day}
          </text>
        </svg>
      )}
      {points.length > 1 && (
        <details className="mt-2">
          <summary className="py-1 text-door-small pointer-coarse:py-3">Show as a table</summary>
          <table className="mt-2 text-door-small tabular">
            <caption className="sr-only">Pain scores</caption>
            <thead>
              <tr>
                <th scope="col" className="pe-6 text-start">
                  Day
                </th>
                <th scope="col" className="text-start">
                  Pain
                </th>
              </tr>
            </thead>
            <tbody>
              {points.map((point, index) => (
                <tr key={index}>
                  <td className="pe-6">{point.day}</td>
                  <td>{point.score}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </figure>
  );
}
