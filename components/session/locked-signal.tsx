"use client";

import { useEffect, useMemo, useState } from "react";
import { SoundButton } from "@/components/alerts/sound-button";
import { UNKNOWN } from "@/components/alerts/live-state";
import { useAlarm } from "@/components/alerts/use-alarm";
import { useIconCount } from "@/components/alerts/use-icon-count";
import { waitingInWords } from "@/components/alerts/waiting-words";
import { useTitleCount } from "@/components/alerts/use-title-count";
import { openSessionChannel } from "@/components/session/session-channel";
import { type SignalState, watchSignal } from "@/components/session/watch-signal";
import { classes } from "@/components/ui/classes";
import { ClockIcon, StopIcon, WarningIcon } from "@/components/ui/icons/signs";
import type { Signal } from "@/lib/contracts/session";
import { interrupts } from "@/lib/domain/triage/tiers";

const BAR = "flex min-h-14 items-center justify-center gap-x-3 px-4 py-2 font-semibold";
const START: SignalState = { signal: null, live: true, over: false };

/** A locked screen is not silent: how urgent what waits is and how much, with sound, and nothing about anyone. */
export function LockedSignal({ from }: { readonly from: string }) {
  const [state, setState] = useState(START);
  useEffect(() => watchSignal(setState), []);
  useEffect(() => {
    // Unlocked in another tab: this one opens too.
    const channel = openSessionChannel((news) => {
      if (news.kind === "open") location.replace(from);
    });
    return channel.close;
  }, [from]);
  const { signal, live } = state;
  useTitleCount(signal?.count ?? 0);
  useIconCount(signal);
  useAlarm(useMemo(() => ({ ...UNKNOWN, signal: live ? signal : null }), [signal, live]));
  return (
    <div className="sticky top-0 z-30">
      <div role="alert">{!live && <NotLive over={state.over} />}</div>
      <div role="alert">{signal !== null && signal.count > 0 && <Waiting {...signal} />}</div>
      <div className="flex justify-end p-3">
        <SoundButton />
      </div>
    </div>
  );
}

function NotLive({ over }: { readonly over: boolean }) {
  return (
    <p className={classes(BAR, "bg-emergency text-on-emergency")} data-not-live>
      <StopIcon />
      {over ? (
        <span>
          Not live: your session is over. No new alerts arrive here.{" "}
          <a href="/sign-in" className="text-inherit">
            Sign in again
          </a>
        </span>
      ) : (
        <span>Not live: new alerts may be missing. Trying again.</span>
      )}
    </p>
  );
}

const LOOKS = {
  emergency: "bg-emergency text-on-emergency",
  urgent: "bg-urgent text-on-urgent",
} as const;

function Waiting({ tier, count }: Signal) {
  const loud = interrupts(tier);
  const look = tier === "emergency" || tier === "urgent" ? LOOKS[tier] : "bg-soon text-on-soon";
  const Icon = tier === "emergency" ? StopIcon : loud ? WarningIcon : ClockIcon;
  return (
    <p className={classes(BAR, look, loud && "text-[1.25rem]")} data-alert-bar={tier}>
      <Icon />
      <span>
        {waitingInWords({ tier, count })} Unlock to open {count === 1 ? "it" : "them"}.
      </span>
    </p>
  );
}
