import { plannedBalance } from "@/lib/domain/dosing/balance";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";

/** Sets a week that stretch against sets that strengthen and steady (DOSE-7), as one bar with both numbers in words. */
export function BalanceMeter({
  items,
}: {
  readonly items: readonly Pick<ProgrammeItem, "exerciseId" | "dose">[];
}) {
  const { stretch, strength } = plannedBalance(items);
  const total = stretch + strength;
  const share = total === 0 ? 0 : (100 * stretch) / total;
  return (
    <div className="min-w-0">
      <div className="flex flex-wrap justify-between gap-x-4 text-door-small font-semibold tabular">
        <span>
          <span aria-hidden="true" className="me-1.5 inline-block size-2.5 rounded-full bg-soon-edge" />
          Stretching: {stretch} {stretch === 1 ? "set" : "sets"} a week
        </span>
        <span>
          <span aria-hidden="true" className="me-1.5 inline-block size-2.5 rounded-full bg-primary" />
          Strength and control: {strength}
        </span>
      </div>
      <svg
        viewBox="0 0 100 2"
        preserveAspectRatio="none"
        aria-hidden="true"
        className="mt-1 block h-2 w-full rounded-full"
      >
        <rect width="100" height="2" className={total === 0 ? "fill-surface-3" : "fill-primary"} />
        <rect width={share} height="2" className="fill-soon-edge" />
      </svg>
    </div>
  );
}
