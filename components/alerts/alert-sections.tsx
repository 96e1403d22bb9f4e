import { Card } from "@/components/ui/card";
import type { AlertDetail } from "@/lib/contracts/alert";

type OfAlert = { readonly alert: AlertDetail };

/** Each rule that fired, in the clinic's words, with its id. */
export function AlertReasons({ alert }: OfAlert) {
  return (
    <Card title="Why">
      <ul className="space-y-3">
        {alert.reasons.map(({ ruleId, line }) => (
          <li key={ruleId} className="flex flex-wrap gap-x-3">
            <span className="w-16 shrink-0 text-door-small/6 text-muted tabular">{ruleId}</span>
            <span className="min-w-0 flex-1 basis-60 font-semibold">{line}</span>
          </li>
        ))}
      </ul>
      <p className="mt-4">
        <span className="text-muted">Known history: </span>
        {alert.noHistory ?? alert.history.join("; ")}
      </p>
    </Card>
  );
}

/** Who did what when, oldest first. */
export function AlertHistory({ events }: Pick<AlertDetail, "events">) {
  return (
    <Card title="History">
      <ol className="space-y-3">
        {events.map(({ at, what, who, note }, index) => (
          <li key={`${index} ${at}`}>
            <p className="text-door-small text-muted tabular">
              {at}
              {who !== null && ` · ${who}`}
            </p>
            <p>{what}</p>
            {note !== "" && <p className="border-s-4 border-line ps-3 whitespace-pre-line">{note}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
