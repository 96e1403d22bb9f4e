import { ChangeItem } from "@/components/safety/change-item";
import { shownChange } from "@/components/safety/shown-change";
import { Card } from "@/components/ui/card";
import type { SafetyOverview } from "@/lib/contracts/safety-overview";

type Props = { readonly overview: SafetyOverview; readonly subject?: string };

/** What waits for a second person or for its 24 hours; nothing when nothing does. */
export function WaitingChanges({ overview, subject }: Props) {
  const { changes, timeZone, may } = overview;
  const waiting = changes.filter(
    (change) =>
      (change.state === "waits-for-person" || change.state === "waits-for-time") &&
      (subject === undefined || change.subject === subject),
  );
  if (waiting.length === 0) return null;
  return (
    <Card title="Waiting changes" lead="Not in effect yet." flush>
      <ul className="divide-y divide-line">
        {waiting.map((change) => (
          <ChangeItem key={change.id} change={shownChange(change, timeZone)} mayAnswer={may.change} />
        ))}
      </ul>
    </Card>
  );
}
