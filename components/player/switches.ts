import { readTab, SWITCHES, writeTab } from "@/components/player/tab-store";

const NAMES = ["sound", "voice", "metronome"] as const;
export type SwitchName = (typeof NAMES)[number];
export type Switches = Readonly<Record<SwitchName, boolean>>;

/** As set for the last exercise; sound at first. */
export function readSwitches(): Switches {
  const kept = readTab(SWITCHES);
  const on = kept === null ? ["sound"] : kept.split(" ");
  return { sound: on.includes("sound"), voice: on.includes("voice"), metronome: on.includes("metronome") };
}

export function writeSwitches(switches: Switches): void {
  writeTab(SWITCHES, NAMES.filter((name) => switches[name]).join(" "));
}
