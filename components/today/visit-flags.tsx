import Link from "next/link";
import { TIER_WORDS } from "@/components/patients/tier-words";
import { TierBadge } from "@/components/ui/tier-badge";
import type { ClinicalVisit } from "@/lib/contracts/visit";

const LINES_SHOWN = 2;

/** What the answers say, in words: never a colour alone, never a rule's number. */
export function VisitFlags({ visit }: { readonly visit: ClinicalVisit }) {
  const more = visit.flags.length - LINES_SHOWN;
  return (
    <div className="min-w-0 space-y-1 text-start">
      {visit.tier !== "none" && <TierBadge level={visit.tier} word={TIER_WORDS[visit.tier]} />}
      {visit.flags.slice(0, LINES_SHOWN).map((line) => (
        <p key={line} className="text-door-small">
          {line}
        </p>
      ))}
      {more > 0 && <p className="text-door-small text-muted">and {more} more</p>}
      {visit.hasOpenAlert && (
        <p className="text-door-small">
          <Link href="/clinic/alerts" prefetch={false} className="font-semibold">
            Open alert
          </Link>
        </p>
      )}
      {visit.intakeReview && (
        <p className="text-door-small">
          <Link href={`/clinic/intakes/${visit.intakeReview.id}`} prefetch={false} className="font-semibold">
            {visit.intakeReview.accepted ? "Intake accepted" : "Review intake"}
            <span className="sr-only"> of {visit.patient.name}</span>
          </Link>
        </p>
      )}
    </div>
  );
}
