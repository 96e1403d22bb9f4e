import Link from "next/link";
import { TIER_WORDS } from "@/components/patients/tier-words";
import { TierBadge } from "@/components/ui/tier-badge";
import type { Tier } from "@/lib/domain/triage/tiers";
import { calendarDay, plainDate } from "@/lib/domain/visits/clinic-time";

type Miss = {
  readonly id: string;
  readonly what: string;
  readonly happenedOn: Date;
  readonly expected: Tier;
  readonly patientId: string | null;
  readonly recordedBy: string;
  readonly at: Date;
};

/** What was missed, when, and what it should have been. */
export function MissList({
  misses,
  timeZone,
}: {
  readonly misses: readonly Miss[];
  readonly timeZone: string;
}) {
  return (
    <ul className="divide-y divide-line">
      {misses.map((miss) => (
        <li key={miss.id} className="space-y-1 px-4 py-3 sm:px-5">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span>Should have been</span>
            <TierBadge level={miss.expected} word={TIER_WORDS[miss.expected]} />
            <span>on {plainDate(miss.happenedOn)}</span>
          </p>
          <p>“{miss.what}”</p>
          <p className="text-door-small text-muted">
            Entered by {miss.recordedBy}, {calendarDay(miss.at, timeZone)}
            {miss.patientId !== null && (
              <>
                {". "}
                <Link href={`/clinic/patients/${miss.patientId}`} prefetch={false} className="print:hidden">
                  The patient’s chart
                </Link>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
