import type { Tier } from "@/lib/domain/triage/tiers";

let context: AudioContext | null = null;
const changes = new EventTarget();

/** True while the browser lets this page be heard. */
export const mayBeHeard = (): boolean => context?.state === "running";

/** Calls back whenever that changes; answers how to stop. */
export function onSoundChange(tell: () => void): () => void {
  changes.addEventListener("change", tell);
  return () => changes.removeEventListener("change", tell);
}

/** Call from a click or key: browsers let a page be heard only after one. True when it now is. */
export async function allowSound(): Promise<boolean> {
  if (!context) {
    context = new AudioContext();
    context.onstatechange = () => changes.dispatchEvent(new Event("change"));
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

const ONE_AT_A_TIME = "plumbline-ring";
/** As long as the longest sound. */
const RING_MS = 2_000;

/**
 * Sounds once for an alert of this tier; silent while the browser does not allow it. Of a browser's tabs that may be
 * heard one sounds: several would only blur each other.
 */
export function ring(tier: Tier): void {
  if (!context || !mayBeHeard()) return;
  const audio = context;
  if (!("locks" in navigator)) {
    sound(audio, tier);
    return;
  }
  const alone = (lock: Lock | null) => {
    if (lock === null) return Promise.resolve();
    sound(audio, tier);
    return new Promise<void>((resolve) => setTimeout(resolve, RING_MS));
  };
  void navigator.locks.request(ONE_AT_A_TIME, { ifAvailable: true }, alone);
}

function sound(audio: AudioContext, tier: Tier): void {
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
