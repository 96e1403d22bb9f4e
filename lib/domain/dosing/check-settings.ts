import { DOSING_SETTINGS, type DosingNumbers, type DosingSetting } from "@/lib/domain/dosing/settings";

export type SettingProblem =
  | Readonly<{ kind: "too-low" | "too-high"; setting: DosingSetting; limit: number }>
  | Readonly<{ kind: "not-below"; setting: DosingSetting; other: DosingSetting }>;

/** The first of a pair must stay below the second, or a band or a step between them would vanish. */
const RISING: readonly (readonly [DosingSetting, DosingSetting])[] = [
  ["greenMax", "amberMax"],
  ["acuteGreenMax", "acuteAmberMax"],
  ["redsToStepDown", "redsToPause"],
  ["acuteDays", "settlingDays"],
  ["lapseDays", "longLapseDays"],
  ["longLapseDays", "freshStartDays"],
  ["freshStartDays", "closeDays"],
  ["longLapseFactor", "lapseFactor"],
  ["freshStartFactor", "longLapseFactor"],
  ["gapClearPercent", "gapFlagPercent"],
];

/** What stands against a clinic's numbers, bounds first; empty when the rules may run on them. */
export function checkSettings(numbers: DosingNumbers): readonly SettingProblem[] {
  const keys = Object.keys(DOSING_SETTINGS) as DosingSetting[];
  return [
    ...keys.flatMap((setting) => outOfBounds(setting, numbers[setting])),
    ...RISING.filter(([setting, other]) => numbers[setting] >= numbers[other]).map(
      ([setting, other]) => ({ kind: "not-below", setting, other }) as const,
    ),
  ];
}

function outOfBounds(setting: DosingSetting, value: number): readonly SettingProblem[] {
  const { min, max } = DOSING_SETTINGS[setting];
  if (!(value >= min)) return [{ kind: "too-low", setting, limit: min }];
  return value > max ? [{ kind: "too-high", setting, limit: max }] : [];
}
