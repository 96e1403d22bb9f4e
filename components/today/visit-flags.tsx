import Link from "next/link";
import { TIER_WORDS } from "@/components/patients/tier-words";
import { INTAKE_WORDS } from "@/components/today/visit-words";
import { pressingAlert } from "@/components/today/visit-order";
import { Badge } from "@/components/ui/badge";
import { TierBadge } from "@/components/ui/tier-badge";
import type { ClinicalVisit } from "@/lib/contracts/visit";

const LINES_SHOWN = 2;

/** What the answers say, in words: never a colour alone, never a rule's number. */
export function VisitFlags({ visit }: { readonly visit: ClinicalVisit }) {
  const more = visit.flags.length - LINES_SHOWN;
  return (
    <div className="min-w-0 space-y-1 text-start">
      {visit.tier !== "none" && <TierBadge level={visit.tier} word={TIER_WORDS[visit.tier]} />}
      {visit.blocked && <Badge tone="error">No manipulation until reviewed</Badge>}
      {visit.flags.slice(0, LINES_SHOWN).map((line) => (
        <p key={line} className="text-door-small">
          {line}
        </p>
      ))}
      {visit.measuresDue !== null && <p className="text-door-small text-muted">{visit.measuresDue}</p>}
      {more > 0 && <p className="text-door-small text-muted">and {more} more</p>}
      <p className="flex flex-wrap gap-x-3 text-door-small">
        <IntakeLink visit={visit} />
        {visit.openAlertId !== null && pressingAlert(visit) === null && (
          <Link href={`/clinic/alerts/${visit.openAlertId}`} prefetch={false} className="font-semibold">
            Open alert<span className="sr-only"> of {visit.patient.name}</span>
          </Link>
        )}
      </p>
    </div>
  );
}

const LINK_WORDS = { none: "", started: "Answers so far", done: "Review intake" } as const;

function IntakeLink({ visit }: { readonly visit: ClinicalVisit }) {
  const { intakeReview, intake, patient } = visit;
  if (!intakeReview) return <span className="text-muted">{INTAKE_WORDS[intake]}</span>;
  return (
    <>
      {intake === "started" && <span className="text-muted">{INTAKE_WORDS.started}</span>}
      <Link href={`/clinic/intakes/${intakeReview.id}`} prefetch={false} className="font-semibold">
        {intakeReview.accepted ? "Intake accepted" : LINK_WORDS[intake]}
        <span className="sr-only"> of {patient.name}</span>
      </Link>
    </>
  );
}
