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
  { id: "measure", header: "Questionnaire", rowHeader: true, cell: ({ measure }) => measure },
  { id: "taken", header: "Day", cell: ({ taken }) => taken },
  { id: "score", header: "Score", cell: ({ score }) => <strong className="tabular">{score}</strong> },
  {
    id: "change",
    header: "Since the first",
    cell: ({ change, entered }) => (
      <span>
        <span className="block">{change}</span>
        <span className="block text-door-small text-muted">{entered}</span>
      </span>
    ),
  },
];

/** Questionnaire results that clinicians entered, each beside the first, and the form for a new one. */
export function ScoresCard({ patientId, scores, mayChange, today }: ScoresCardProps) {
  const counting = scores.filter(({ withdrawn }) => withdrawn === null);
  const withdrawn = scores.filter((score) => score.withdrawn !== null);
  const columns: readonly Column<ChartScore>[] = mayChange
    ? [
        ...COLUMNS,
        {
          ...{ id: "withdraw", header: "Withdraw", headerHidden: true },
          cell: ({ id, measure, taken }) => <WithdrawScore scoreId={id} name={`${measure}, ${taken}`} />,
        },
      ]
    : COLUMNS;
  return (
    <Card
      title="Outcome scores"
      lead="Entered from paper: the portal does not show these questionnaires."
      className="lg:col-span-2"
    >
      {counting.length === 0 ? (
        <p>No scores yet.</p>
      ) : (
        <DataTable
          caption="Outcome scores"
          captionHidden
          columns={columns}
          rows={counting}
          rowKey={({ id }) => id}
        />
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
