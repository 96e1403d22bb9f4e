let audio: AudioContext | undefined;

/** Browsers let a page sound only from a tap on. */
export function unlockSound(): void {
  audio ??= typeof AudioContext === "undefined" ? undefined : new AudioContext();
  if (audio?.state === "suspended") void audio.resume();
}

/** A short tone: high for doing, low for resting, a tick for one repetition; a long one when it is over. */
export function tone(kind: "work" | "pause" | "tick" | "end"): void {
  if (audio?.state !== "running") return;
  const [pitch, seconds, loud] = {
    work: [784, 0.22, 0.25],
    pause: [440, 0.3, 0.22],
    tick: [1100, 0.06, 0.12],
    end: [587, 0.9, 0.25],
  }[kind] as [number, number, number];
  const [source, volume, now] = [audio.createOscillator(), audio.createGain(), audio.currentTime];
  source.frequency.value = pitch;
  volume.gain.setValueAtTime(loud, now);
  volume.gain.exponentialRampToValueAtTime(0.001, now + seconds);
  source.connect(volume).connect(audio.destination);
  source.start(now);
  source.stop(now + seconds);
}

/** Reads words aloud in the page's language, in place of what it still says. */
export function say(words: string): void {
  if (typeof speechSynthesis === "undefined") return;
  speechSynthesis.cancel();
  const said = new SpeechSynthesisUtterance(words);
  said.lang = document.documentElement.lang;
  speechSynthesis.speak(said);
}
