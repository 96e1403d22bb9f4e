import { useEffect } from "react";
import { say, tone } from "@/components/player/sounds";
import type { Switches } from "@/components/player/switches";
import type { Cue } from "@/lib/domain/player/cues";
import type { Player } from "@/lib/domain/player/player";

/** Tone, voice and, where there is one, a short buzz when another cue begins; a tick for each repetition of the metronome. */
export function useCueSignals(
  cue: Cue,
  { at, counted }: Player,
  running: boolean,
  { sound, voice, metronome }: Switches,
  words: string,
): void {
  const pause = cue.adds === 0;
  useEffect(() => {
    if (!running) return;
    if (sound) tone(pause ? "pause" : "work");
    if (voice) say(words);
    if ("vibrate" in navigator) navigator.vibrate(pause ? 40 : [60, 60, 60]);
  }, [running, at, sound, voice, pause, words]);
  useEffect(() => {
    if (running && sound && metronome && counted > 0) tone("tick");
  }, [running, sound, metronome, counted]);
}
