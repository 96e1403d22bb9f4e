import { SWITCHES } from "@/components/player/tab-keys";
import { readTab, writeTab } from "@/lib/client/tab-store";

const NAMES = ["sound", "voice", "metronome"] as const;
export type SwitchName = (typeof NAMES)[number];
export type Switches = Readonly<Record<SwitchName, boolean>>;

/** As set for the last exercise; at first as in the patient's settings. */
export function readSwitches(first: Pick<Switches, "sound" | "voice">): Switches {
  const kept = readTab(SWITCHES);
  if (kept === null) return { ...first, metronome: false };
  const on = kept.split(" ");
  return { sound: on.includes("sound"), voice: on.includes("voice"), metronome: on.includes("metronome") };
}

export function writeSwitches(switches: Switches): void {
  writeTab(SWITCHES, NAMES.filter((name) => switches[name]).join(" "));
}
