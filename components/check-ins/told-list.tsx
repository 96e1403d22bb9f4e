import Link from "next/link";
import { ToldLines } from "@/components/check-ins/told-lines";
import { TIER_WORDS } from "@/components/patients/tier-words";
import { TierBadge } from "@/components/ui/tier-badge";
import type { ToldCheckIn } from "@/lib/contracts/told";

type Props = { readonly checkIns: readonly ToldCheckIn[]; readonly chart: string };

/** Check-ins with what they showed, each with the way to all of its answers. */
export function ToldList({ checkIns, chart }: Props) {
  return (
    <ul className="divide-y divide-line">
      {checkIns.map((one) => (
        <li key={one.id} className="space-y-2 py-3 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <TierBadge level={one.tier} word={TIER_WORDS[one.tier]} />
            <Link href={`${chart}/check-ins/${one.id}`} prefetch={false} className="font-semibold">
              {one.at}
            </Link>
            {one.unfinished && <span className="text-muted">not finished</span>}
          </p>
          <ToldLines told={one} />
        </li>
      ))}
    </ul>
  );
}
