import { useEffect, useMemo, useState } from "react";
import { POSITION } from "@/components/player/tab-keys";
import { readTab, writeTab } from "@/lib/client/tab-store";
import type { Cue } from "@/lib/domain/player/cues";
import { readKept, writeKept } from "@/lib/domain/player/kept-player";
import {
  atStart,
  isOver,
  paused,
  type Pace,
  type Player,
  settled,
  switched,
} from "@/lib/domain/player/player";

const LOOK_MS = 100;

type Move = (pace: Pace, player: Player, now: number) => Player;

/** This tab was in the middle of this item. */
export function wasLeft(item: string, cues: readonly Cue[]): boolean {
  const kept = readKept(readTab(POSITION), item, cues.length);
  return kept !== atStart && kept.at < cues.length;
}

/** Where the patient is in this item: kept over a reload, paused while the page is hidden. `keeps`: it is being done now. */
export function usePlayer(item: string, cues: readonly Cue[], metronome: boolean, keeps: boolean) {
  const pace = useMemo(() => ({ cues, metronome }), [cues, metronome]);
  const [player, setPlayer] = useState(() => readKept(readTab(POSITION), item, cues.length));
  const [wasHidden, setWasHidden] = useState(false);
  const running = player.since !== null;
  const over = isOver(pace, player);

  useEffect(() => {
    writeTab(POSITION, keeps || over ? writeKept(item, player) : null);
  }, [item, player, over, keeps]);

  useEffect(() => {
    if (!running) return undefined;
    const look = () => {
      const now = performance.now();
      setPlayer((before) => settled(pace, before, now));
    };
    const hide = () => {
      if (document.visibilityState !== "hidden") return;
      const now = performance.now();
      setPlayer((before) => paused(pace, before, now));
      setWasHidden(true);
    };
    const timer = setInterval(look, LOOK_MS);
    document.addEventListener("visibilitychange", hide);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", hide);
    };
  }, [running, pace]);

  const move = (how: Move) => {
    const now = performance.now();
    setPlayer((before) => how(pace, before, now));
    setWasHidden(false);
  };
  /** Call before the metronome is switched, so that what is counted stays. */
  const keepCount = () => move(switched);
  return { pace, player, running, over, wasHidden, move, keepCount };
}
