import { LiftBlock } from "@/components/treatment/lift-block";
import { Card } from "@/components/ui/card";
import type { TreatmentBlockInWords, TreatmentLiftInWords } from "@/lib/contracts/treatment";

export type TreatmentCardProps = {
  readonly patientId: string;
  readonly block: TreatmentBlockInWords | null;
  readonly lifts: readonly TreatmentLiftInWords[];
  readonly mayLift: boolean;
};

/** Whether the patient may be manipulated, and who has decided that before. */
export function TreatmentCard({ patientId, block, lifts, mayLift }: TreatmentCardProps) {
  if (!block && lifts.length === 0) return null;
  return (
    <Card title="Manipulation">
      <div className="space-y-4">
        <p>{block ? "None until a clinician has reviewed what stands above." : "Not blocked."}</p>
        {block && mayLift && <LiftBlock patientId={patientId} block={block} />}
        {block && !mayLift && <p className="text-muted">A clinician lifts it.</p>}
        {lifts.length > 0 && (
          <ul className="space-y-3">
            {lifts.map(({ id, at, by, reason }) => (
              <li key={id}>
                <p className="text-door-small text-muted">
                  Lifted {at} by {by}
                </p>
                <p className="whitespace-pre-line">{reason}</p>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}
