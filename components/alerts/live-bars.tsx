"use client";

import { waitingInWords } from "@/components/alerts/waiting-words";
import { useLive } from "@/components/alerts/live-provider";
import { TIER_WORDS } from "@/components/patients/tier-words";
import { CountBadge } from "@/components/ui/count-badge";
import { StopIcon, WarningIcon } from "@/components/ui/icons/signs";
import { SoftLink } from "@/components/ui/soft-link";
import { interrupts } from "@/lib/domain/triage/tiers";
import { clockTime } from "@/lib/domain/visits/clinic-time";

const BAR = "mx-auto flex max-w-[90rem] items-center gap-x-3 px-4 py-2 font-semibold lg:px-6";

/** Beside the icon, also what takes a second line on a phone. */
const WORDS = "flex min-w-0 flex-wrap items-center gap-x-3";

/** Red, over everything, while nobody can promise that this page shows what is. */
export function NotLiveBar() {
  const { stale, signedOut, knownAt } = useLive();
  if (!stale && !signedOut) return <div role="alert" />;
  const at = knownAt === null ? "" : clockTime(knownAt, Intl.DateTimeFormat().resolvedOptions().timeZone);
  return (
    <div role="alert" className="bg-emergency text-on-emergency" data-not-live>
      <div className={BAR}>
        <StopIcon />
        {signedOut ? (
          <span>
            Not live: you are signed out.{" "}
            <a href="/sign-in" className="text-inherit">
              Sign in again
            </a>
          </span>
        ) : (
          <span>Not live: last updated {at}. New alerts may be missing. Trying again.</span>
        )}
      </div>
    </div>
  );
}

const alertsWaiting = (count: number) => `${count} ${count === 1 ? "alert" : "alerts"} waiting`;

/** Full width on every page while an urgent or emergency alert is not acknowledged. */
export function AlertBar({ mayOpen }: { readonly mayOpen: boolean }) {
  const { signal } = useLive();
  const loud = signal && signal.count > 0 && interrupts(signal.tier) ? signal : null;
  return (
    <>
      <p role="status" className="sr-only">
        {signal && signal.count > 0
          ? `${alertsWaiting(signal.count)}, the highest ${TIER_WORDS[signal.tier]}`
          : ""}
      </p>
      {loud && (
        <div
          data-alert-bar={loud.tier}
          className={
            loud.tier === "emergency" ? "bg-emergency text-on-emergency" : "bg-urgent text-on-urgent"
          }
        >
          <div className={BAR}>
            {loud.tier === "emergency" ? <StopIcon /> : <WarningIcon />}
            <span className={WORDS}>
              <span>{waitingInWords(loud)}</span>{" "}
              {mayOpen ? (
                <SoftLink
                  href="/clinic/alerts"
                  className="inline-flex min-h-(--target) items-center text-inherit"
                >
                  Open the alerts
                </SoftLink>
              ) : (
                <span>Get a clinician now.</span>
              )}
            </span>
          </div>
        </div>
      )}
    </>
  );
}

/** How many wait, beside the word in the bar of places. */
export function AlertCount() {
  const { signal } = useLive();
  return (
    <CountBadge
      count={signal?.count ?? 0}
      spoken="alerts waiting"
      urgent={signal !== null && interrupts(signal.tier)}
    />
  );
}
