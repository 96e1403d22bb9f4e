import { takePlace } from "@/components/alerts/take-place";
import type { Tier } from "@/lib/domain/triage/tiers";

const ONE_TAB = "plumbline-sound";

let context: AudioContext | null = null;
/** Of a browser's tabs that may be heard one sounds: several would only blur each other. */
let isTheOne = false;
let leave: (() => void) | null = null;
const changes = new EventTarget();

/** True while the browser lets this page be heard. */
export const mayBeHeard = (): boolean => context?.state === "running";

/** Calls back whenever that changes; answers how to stop. */
export function onSoundChange(tell: () => void): () => void {
  changes.addEventListener("change", tell);
  return () => changes.removeEventListener("change", tell);
}

/** Only a tab that may be heard stands in line, so that the one which has the place does sound. */
function standInLine(): void {
  if (mayBeHeard() === (leave !== null)) return;
  if (leave) {
    leave();
    leave = null;
    return;
  }
  leave = takePlace(ONE_TAB, () => {
    isTheOne = true;
    return () => (isTheOne = false);
  });
}

/** Call from a click or key: browsers let a page be heard only after one. True when it now is. */
export async function allowSound(): Promise<boolean> {
  if (!context) {
    context = new AudioContext();
    context.onstatechange = () => {
      standInLine();
      changes.dispatchEvent(new Event("change"));
    };
  }
  await context.resume();
  return mayBeHeard();
}

/** Pitch in hertz of each 0.18 s tone; an emergency sounds like nothing else on the desk. */
const TONES: Readonly<Record<"emergency" | "other", readonly number[]>> = {
  emergency: [880, 660, 880, 660, 880, 660],
  other: [660, 660],
};
const TONE_SECONDS = 0.18;

/** Sounds for an alert of this tier, in one tab of the browser; silent while the browser does not allow it. */
export function ring(tier: Tier): void {
  if (isTheOne) sound(tier);
}

/** Sounds once in this very tab, so that somebody hears what it is like. */
export function sound(tier: Tier): void {
  if (!context || !mayBeHeard()) return;
  const audio = context;
  const tones = tier === "emergency" ? TONES.emergency : TONES.other;
  tones.forEach((pitch, index) => tone(audio, pitch, index * TONE_SECONDS * 1.3));
}

function tone(audio: AudioContext, pitch: number, after: number): void {
  const oscillator = audio.createOscillator();
  const volume = audio.createGain();
  const start = audio.currentTime + after;
  oscillator.frequency.value = pitch;
  volume.gain.setValueAtTime(0.0001, start);
  volume.gain.exponentialRampToValueAtTime(0.3, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, start + TONE_SECONDS);
  oscillator.connect(volume).connect(audio.destination);
  oscillator.start(start);
  oscillator.stop(start + TONE_SECONDS);
}
