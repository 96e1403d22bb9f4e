import { SetBaseline } from "@/components/baselines/set-baseline";
import { WithdrawBaseline } from "@/components/baselines/withdraw-baseline";
import { Card } from "@/components/ui/card";
import type { ChartBaseline } from "@/lib/contracts/baseline";

export type BaselineCardProps = {
  readonly patientId: string;
  readonly baselines: readonly ChartBaseline[];
  readonly mayChange: boolean;
  /** The clinic's date now, YYYY-MM-DD. */
  readonly today: string;
};

/** Which old symptoms a clinician has examined and found stable, what ended, and the form for a new one. */
export function BaselineCard({ patientId, baselines, mayChange, today }: BaselineCardProps) {
  const running = baselines.filter(({ counts }) => counts);
  const ended = baselines.filter(({ counts }) => !counts);
  return (
    <Card
      title="Confirmed baselines"
      lead="Quiets “old and not worse” for one symptom. Never new, worse or not sure."
    >
      {running.length === 0 && <p>None count now.</p>}
      <ul className="space-y-4">
        {running.map((baseline) => (
          <li key={baseline.id}>
            <Baseline baseline={baseline} />
            {mayChange && <WithdrawBaseline baselineId={baseline.id} item={baseline.item} />}
          </li>
        ))}
      </ul>
      {ended.length > 0 && (
        <details className="mt-4">
          <summary className="font-semibold">Ended ({ended.length})</summary>
          <ul className="mt-2 space-y-3">
            {ended.map((baseline) => (
              <li key={baseline.id}>
                <Baseline baseline={baseline} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {mayChange && (
        <SetBaseline patientId={patientId} today={today} seen={running.map(({ id }) => id).join(" ")} />
      )}
    </Card>
  );
}

function Baseline({ baseline }: { readonly baseline: ChartBaseline }) {
  const { item, finding, note, examined, standing } = baseline;
  return (
    <>
      <p className="font-semibold">{item}</p>
      <p>{finding}</p>
      {note !== "" && <p>{note}</p>}
      <p className="text-door-small text-muted">
        {examined}. {standing}.
      </p>
    </>
  );
}
