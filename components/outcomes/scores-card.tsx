import { EnterScore } from "@/components/outcomes/enter-score";
import { WithdrawScore } from "@/components/outcomes/withdraw-score";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { ChartScore } from "@/lib/contracts/outcome";

export type ScoresCardProps = {
  readonly patientId: string;
  readonly scores: readonly ChartScore[];
  readonly mayChange: boolean;
  /** The clinic's date now, YYYY-MM-DD. */
  readonly today: string;
};

const COLUMNS: readonly Column<ChartScore>[] = [
  {
    id: "measure",
    header: "Questionnaire",
    rowHeader: true,
    cell: ({ measure }) => <span className="block sm:min-w-44">{measure}</span>,
  },
  { id: "taken", header: "Day", cell: ({ taken }) => <span className="whitespace-nowrap">{taken}</span> },
  {
    id: "score",
    header: "Score",
    cell: ({ score }) => <strong className="tabular lg:whitespace-nowrap">{score}</strong>,
  },
  {
    id: "change",
    header: "Since the first",
    prose: true,
    cell: ({ change, entered }) => (
      <span>
        <span className="block">{change}</span>
        <span className="block text-door-small text-muted">{entered}</span>
      </span>
    ),
  },
];

/** So many stand open on a chart; who answers each fortnight has dozens in a year. */
const NEWEST = 8;

/** Questionnaire results, the newest first, each beside the first of its kind, and the form for one from paper. */
export function ScoresCard({ patientId, scores, mayChange, today }: ScoresCardProps) {
  const counting = scores.filter(({ withdrawn }) => withdrawn === null);
  const withdrawn = scores.filter((score) => score.withdrawn !== null);
  const columns: readonly Column<ChartScore>[] = mayChange
    ? [
        ...COLUMNS,
        {
          ...{ id: "withdraw", header: "Withdraw", headerHidden: true },
          cell: ({ id, measure, taken }) => (
            <div className="sm:flex sm:justify-end">
              <WithdrawScore scoreId={id} name={`${measure}, ${taken}`} />
            </div>
          ),
        },
      ]
    : COLUMNS;
  return (
    <Card
      id="outcome-scores"
      title="Outcome scores"
      lead="Answered by the patient, or entered from a questionnaire on paper. Their course over time is under Measures."
      className="lg:col-span-2"
    >
      {counting.length === 0 ? (
        <p>No scores yet.</p>
      ) : (
        <Scores caption="Outcome scores" columns={columns} rows={counting.slice(0, NEWEST)} />
      )}
      {counting.length > NEWEST && (
        <details className="mt-4">
          <summary className="font-semibold">Older scores ({counting.length - NEWEST})</summary>
          <Scores caption="Older outcome scores" columns={columns} rows={counting.slice(NEWEST)} />
        </details>
      )}
      {withdrawn.length > 0 && (
        <details className="mt-4">
          <summary className="font-semibold">Withdrawn ({withdrawn.length})</summary>
          <ul className="mt-2 space-y-3">
            {withdrawn.map((score) => (
              <li key={score.id}>
                <p className="font-semibold">
                  {score.measure}, {score.taken}: {score.score}
                </p>
                <p className="text-door-small text-muted">{score.withdrawn}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
      {mayChange && <EnterScore patientId={patientId} today={today} />}
    </Card>
  );
}

type ScoresProps = {
  readonly caption: string;
  readonly columns: readonly Column<ChartScore>[];
  readonly rows: readonly ChartScore[];
};

const Scores = (props: ScoresProps) => <DataTable {...props} captionHidden rowKey={({ id }) => id} />;
