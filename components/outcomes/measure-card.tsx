import { unbrokenDates } from "@/components/check-in/unbroken";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { LineChart } from "@/components/ui/line-chart";
import { dayWords } from "@/lib/domain/outcomes/score-words";
import type { ShownMeasure } from "@/lib/domain/outcomes/shown-measure";

const VERDICTS = {
  better: { tone: "success", words: "Better" },
  worse: { tone: "warning", words: "Worse" },
  unclear: { tone: "neutral", words: "No clear change" },
} as const;

/** One outcome measure: what it says in a sentence, drawn, and as a table. */
export function MeasureCard({ measure }: { readonly measure: ShownMeasure }) {
  const { name, sentence, detail, verdict, points, visits, tasks } = measure;
  return (
    <Card
      title={name}
      className="print:break-inside-avoid print:shadow-none"
      action={verdict && <Badge tone={VERDICTS[verdict].tone}>{VERDICTS[verdict].words}</Badge>}
    >
      <p className="font-semibold">{unbrokenDates(sentence)}</p>
      {detail !== "" && <p className="text-door-small text-muted">{detail}</p>}
      {tasks.length > 0 && (
        <ul className="mt-2 text-door-small">
          {tasks.map((task) => (
            <li key={task.name}>
              {task.name}: <span className="tabular">{task.score} of 10</span>
            </li>
          ))}
        </ul>
      )}
      {points.length > 1 && <Drawn measure={measure} />}
      {visits.length > 0 && points.length > 1 && (
        <p className="text-door-small text-muted">
          Triangles are visits: {unbrokenDates(visits.map(dayWords).join("; "))}.
        </p>
      )}
      <details className="measure-table mt-2">
        <summary className="text-door-small print:hidden">Show as a table</summary>
        <table className="mt-2 text-door-small tabular">
          <caption className="sr-only">{name}</caption>
          <thead>
            <tr>
              <th scope="col" className="pe-6 text-start">
                Day
              </th>
              <th scope="col" className="text-start">
                Score
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ day, words }, index) => (
              <tr key={index}>
                <td className="pe-6">{day}</td>
                <td>{words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Card>
  );
}

function Drawn({ measure: { low, high, points, marks, visits } }: { readonly measure: ShownMeasure }) {
  const start = Date.parse(points[0]?.on ?? "");
  const span = Date.parse(points.at(-1)?.on ?? "") - start;
  // All on one day: side by side.
  const x = (on: string, index: number) =>
    span > 0 ? (Date.parse(on) - start) / span : index / Math.max(1, points.length - 1);
  return (
    <div className="mt-3">
      <LineChart
        {...{ low, high, marks }}
        points={points.map(({ on, score }, index) => ({ x: x(on, index), score }))}
        visits={visits.map((on) => x(on, 0))}
        from={points[0]?.day}
        to={points.at(-1)?.day}
      />
    </div>
  );
}
