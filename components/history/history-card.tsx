import { ChangeHistory } from "@/components/history/change-history";
import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import type { ChartHistory } from "@/lib/contracts/history";

export type HistoryCardProps = {
  readonly patientId: string;
  readonly sex: string | null;
  readonly history: ChartHistory;
  readonly mayChange: boolean;
};

/** What the rules know of a patient's past, who said so, and what clinicians have changed of it. */
export function HistoryCard({ patientId, sex, history, mayChange }: HistoryCardProps) {
  const { flags, lastSaid, changes } = history;
  return (
    <Card title="History" lead="Each flag counts in every decision until a clinician takes it off.">
      <SummaryList
        rows={[
          { id: "sex", term: "Sex", value: sex ?? "Not recorded" },
          { id: "flags", term: "History flags", value: <Flags flags={flags} /> },
        ]}
      />
      {lastSaid !== null && <p className="mt-3 text-door-small text-muted">{lastSaid}</p>}
      {changes.length > 0 && (
        <details className="mt-4">
          <summary className="font-semibold">Changed by clinicians ({changes.length})</summary>
          <ul className="mt-2 space-y-3">
            {changes.map(({ id, what, when, reason }) => (
              <li key={id}>
                <p className="font-semibold">{what}</p>
                <p className="whitespace-pre-line">{reason}</p>
                <p className="text-door-small text-muted">{when}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
      {mayChange && (
        <ChangeHistory patientId={patientId} known={flags.map(({ key }) => key)} cancer={history.cancer} />
      )}
    </Card>
  );
}

function Flags({ flags }: { readonly flags: ChartHistory["flags"] }) {
  if (flags.length === 0) return <>None recorded</>;
  return (
    <ul className="space-y-0.5">
      {flags.map(({ key, words }) => (
        <li key={key}>{words}</li>
      ))}
    </ul>
  );
}
