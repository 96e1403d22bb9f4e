import { ByOther } from "@/components/check-ins/by-other";
import { UrgentWords } from "@/components/check-ins/urgent-words";
import type { ToldCheckIn } from "@/lib/contracts/told";

type Props = { readonly told: Pick<ToldCheckIn, "reasons" | "note" | "urgentWords" | "byOther"> };

/** Why a check-in is what it is, and the patient's own words. */
export function ToldLines({ told }: Props) {
  const { reasons, note, urgentWords, byOther } = told;
  return (
    <>
      {byOther && <ByOther />}
      {reasons.length > 0 && (
        <ul className="space-y-0.5">
          {reasons.map(({ ruleId, line }) => (
            <li key={ruleId}>
              {line} <span className="text-muted">({ruleId})</span>
            </li>
          ))}
        </ul>
      )}
      {note !== null && (
        <blockquote className="border-s-4 border-line ps-3 whitespace-pre-line">{note}</blockquote>
      )}
      <UrgentWords words={urgentWords} />
    </>
  );
}
