"use client";

import { useEffect, useState } from "react";
import { tone, unlockSound } from "@/components/player/sounds";
import { WALK } from "@/components/player/tab-keys";
import { readTab, writeTab } from "@/lib/client/tab-store";
import { useScripted } from "@/components/player/use-scripted";
import { Button } from "@/components/ui/button";

type WalkTimerProps = {
  /** Session and item the walk belongs to. */
  readonly of: string;
  readonly words: { readonly start: string; readonly left: string; readonly over: string };
};

const WALK_MS = 5 * 60_000;

/** Five minutes by the clock of the phone, also while it is in a pocket. Without a script the words say how long. */
export function WalkTimer(props: WalkTimerProps) {
  const scripted = useScripted();
  return scripted ? <Timer {...props} /> : null;
}

/** When this walk began, after a reload too. */
function begunAt(of: string): number | null {
  const [at, ...words] = (readTab(WALK) ?? "").split(" ");
  return words.join(" ") === of && Number.isFinite(Number(at)) ? Number(at) : null;
}

function Timer({ of, words }: WalkTimerProps) {
  const [begun, setBegun] = useState(() => begunAt(of));
  const [now, setNow] = useState(() => Date.now());
  const left = begun === null ? WALK_MS : Math.max(0, begun + WALK_MS - now);
  const walking = begun !== null && left > 0;
  useEffect(() => {
    if (!walking) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => {
      clearInterval(timer);
      if (Date.now() >= begun + WALK_MS) tone("work");
    };
  }, [walking, begun]);
  const start = () => {
    unlockSound();
    const at = Date.now();
    writeTab(WALK, `${at} ${of}`);
    setNow(at);
    setBegun(at);
  };
  const seconds = Math.ceil(left / 1000);
  return (
    <div className="walk-timer">
      <p>
        <span className="player-number tabular">
          {Math.floor(seconds / 60)}:{`${seconds % 60}`.padStart(2, "0")}
        </span>
        {left > 0 && <span className="player-unit">{words.left}</span>}
      </p>
      {begun === null && (
        <Button type="button" variant="secondary" onClick={start}>
          {words.start}
        </Button>
      )}
      <p role="status" className="font-semibold">
        {begun !== null && left === 0 && words.over}
      </p>
    </div>
  );
}
