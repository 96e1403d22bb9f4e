import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { IntakeReview } from "@/lib/contracts/intake";

type Props = Pick<IntakeReview, "amendments" | "mayAmend"> & { readonly intakeId: string };
type Amendment = IntakeReview["amendments"][number];

const ARRIVED = {
  same: "Said on arrival that nothing has changed since these answers.",
  changed: "Said on arrival that something has changed, or was not sure. Ask what.",
} as const;

/** What was added after the answers were handed in. The answers themselves stand below as they were given. */
export function Amendments({ intakeId, amendments, mayAmend }: Props) {
  if (amendments.length === 0 && !mayAmend) return null;
  return (
    <Card
      title={amendments.length === 0 ? "Handed in" : "Added since it was handed in"}
      action={
        mayAmend && (
          <LinkButton href={`/clinic/intakes/${intakeId}/amend`} variant="secondary" small>
            Amend an answer
          </LinkButton>
        )
      }
    >
      {amendments.length === 0 ? (
        <p className="text-muted">
          What was handed in never changes. Where the patient says something else now, add it: the rules run
          again, and what they found before stays.
        </p>
      ) : (
        <ul className="space-y-4">
          {amendments.map((one) => (
            <li key={one.id} className="border-s-4 border-line-strong ps-3">
              <Added amendment={one} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Added({ amendment: { kind, by, at, why, changes } }: { readonly amendment: Amendment }) {
  return (
    <>
      {kind !== "amended" && <p className="font-semibold">{ARRIVED[kind]}</p>}
      {changes.map(({ question, was, now }) => (
        <p key={question}>
          “{question}” <strong>{now}</strong>
          <span className="block text-door-small text-muted">Handed in as: {was}</span>
        </p>
      ))}
      {why !== "" && <p>Why: {why}</p>}
      <p className="text-door-small text-muted">
        {by ?? "The patient, on the tablet"}, {at}
      </p>
    </>
  );
}
