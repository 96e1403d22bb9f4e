import Link from "next/link";
import { TIER_WORDS } from "@/components/patients/tier-words";
import { TIERS } from "@/lib/domain/triage/tiers";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";

type Row = {
  readonly alertId: string;
  readonly at: Date;
  readonly by: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string;
};

const tierWords = (text: string | null) => {
  const tier = TIERS.find((known) => known === text);
  return tier === undefined ? "?" : TIER_WORDS[tier];
};

/** Who put which alert down, and why. */
export function StepDowns({ rows, timeZone }: { readonly rows: readonly Row[]; readonly timeZone: string }) {
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <li key={`${row.alertId} ${row.at.toISOString()}`} className="px-4 py-3 sm:px-5">
          <p>
            <Link href={`/clinic/alerts/${row.alertId}`} prefetch={false} className="font-semibold">
              {tierWords(row.from)} to {tierWords(row.to)}
            </Link>
            , {row.by}, {dayAndTime(row.at, timeZone)}
          </p>
          <p>“{row.reason}”</p>
        </li>
      ))}
    </ul>
  );
}
