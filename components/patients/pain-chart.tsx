import { unbrokenDates } from "@/components/check-in/unbroken";
import { LineChart } from "@/components/ui/line-chart";
import type { PainPoint } from "@/lib/contracts/chart";
import { painInWords } from "@/lib/domain/patients/pain-in-words";

/** "Pain fell from 7 to 4 between Oct 1, 2026 and Nov 22, 2026." */
function sentence(points: readonly PainPoint[]): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return "No pain scores yet.";
  if (points.length === 1) return `One score so far: ${painInWords(first)} on ${first.day}.`;
  const moved =
    last.score === first.score
      ? `stayed at ${painInWords(last)}`
      : `${last.score < first.score ? "fell" : "rose"} from ${painInWords(first)} to ${painInWords(last)}`;
  return `Pain ${moved} between ${first.day} and ${last.day}.`;
}

/** By their time, so that weeks without a score show as a gap; all of one moment side by side. */
function spaced(points: readonly PainPoint[]) {
  const [first = 0, last = 0] = [points[0], points.at(-1)].map((point) => Date.parse(point?.at ?? ""));
  return points.map(({ at, score }, index) => ({
    x: last > first ? (Date.parse(at) - first) / (last - first) : index / (points.length - 1),
    score,
  }));
}

/** Pain 0 to 10 over the last scores, on a fixed axis, with the same as a table. Oldest first. */
export function PainChart({ points }: { readonly points: readonly PainPoint[] }) {
  return (
    <figure>
      <figcaption className="mb-3">{unbrokenDates(sentence(points))}</figcaption>
      {points.length > 1 && (
        <LineChart low={0} high={10} points={spaced(points)} from={points[0]?.day} to={points.at(-1)?.day} />
      )}
      {points.length > 1 && (
        <details className="mt-2">
          <summary className="text-door-small">Show as a table</summary>
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
                  <td>{painInWords(point)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </figure>
  );
}
