/** `unit` says what the number counts; `rule` which of DOSE-1 to DOSE-9 reads it. */
type Setting = Readonly<{
  default: number;
  min: number;
  max: number;
  unit: "points" | "sessions" | "times" | "percent" | "share" | "minutes" | "seconds" | "days" | "weeks";
  rule: `DOSE-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`;
  /** What the number rests on. */
  basis: string;
}>;

const PAIN_MODEL = "pain-monitoring model, tested in tendon and knee pain, not in low back pain";
const OURS = "our judgement, to be ratified";

/**
 * Every number of the dosing rules. A clinic may move one to the careful side only, but for the two whose source gives a
 * range (load 2-10 %, week 10-20 %).
 */
export const DOSING_SETTINGS = {
  greenMax: { default: 3, min: 1, max: 3, unit: "points", rule: "DOSE-2", basis: PAIN_MODEL },
  amberMax: { default: 5, min: 3, max: 5, unit: "points", rule: "DOSE-2", basis: PAIN_MODEL },
  acuteGreenMax: { default: 2, min: 0, max: 2, unit: "points", rule: "DOSE-2", basis: OURS },
  acuteAmberMax: { default: 4, min: 2, max: 4, unit: "points", rule: "DOSE-2", basis: OURS },
  morningTolerance: { default: 1, min: 0, max: 1, unit: "points", rule: "DOSE-2", basis: OURS },
  usualMorningsMin: { default: 3, min: 3, max: 7, unit: "sessions", rule: "DOSE-2", basis: OURS },
  usualMorningsMax: { default: 7, min: 7, max: 14, unit: "sessions", rule: "DOSE-2", basis: OURS },
  weekRise: { default: 1, min: 1, max: 1, unit: "points", rule: "DOSE-2", basis: PAIN_MODEL },
  greensToProgress: { default: 2, min: 2, max: 6, unit: "sessions", rule: "DOSE-2", basis: OURS },
  sessionsToProgress: { default: 2, min: 2, max: 5, unit: "sessions", rule: "DOSE-2", basis: OURS },
  ambersToEase: { default: 4, min: 2, max: 4, unit: "sessions", rule: "DOSE-2", basis: OURS },
  redsToStepDown: { default: 2, min: 1, max: 2, unit: "sessions", rule: "DOSE-2", basis: OURS },
  redsToPause: { default: 3, min: 2, max: 3, unit: "sessions", rule: "DOSE-9", basis: OURS },
  stepDownFactor: { default: 0.67, min: 0.5, max: 0.67, unit: "share", rule: "DOSE-2", basis: OURS },
  holdTopSeconds: {
    default: 10,
    min: 5,
    max: 10,
    unit: "seconds",
    rule: "DOSE-2",
    basis: "McGill, secondary sources",
  },
  setsTop: { default: 3, min: 2, max: 3, unit: "times", rule: "DOSE-2", basis: "ACSM 2-4 sets" },
  loadStepPercent: { default: 5, min: 2, max: 10, unit: "percent", rule: "DOSE-2", basis: "ACSM 2-10 %" },
  sessionCapPercent: {
    default: 10,
    min: 0,
    max: 10,
    unit: "percent",
    rule: "DOSE-2",
    basis: "Garmin-RUNSAFE 2025, running",
  },
  weekCapPercent: {
    default: 10,
    min: 10,
    max: 20,
    unit: "percent",
    rule: "DOSE-5",
    basis: "Buist; Nielsen; running",
  },
  loadedRestDays: { default: 2, min: 2, max: 4, unit: "days", rule: "DOSE-2", basis: "seed S4-06" },
  acuteDays: { default: 42, min: 42, max: 84, unit: "days", rule: "DOSE-3", basis: "seed S2-02" },
  settlingDays: { default: 84, min: 84, max: 168, unit: "days", rule: "DOSE-3", basis: OURS },
  irritablePain: { default: 6, min: 4, max: 6, unit: "points", rule: "DOSE-3", basis: OURS },
  irritableMinutes: { default: 60, min: 30, max: 60, unit: "minutes", rule: "DOSE-3", basis: OURS },
  leaveAcutePain: { default: 4, min: 2, max: 4, unit: "points", rule: "DOSE-3", basis: OURS },
  leaveAcuteCheckIns: { default: 3, min: 3, max: 6, unit: "times", rule: "DOSE-3", basis: OURS },
  leaveAcuteWalk: { default: 10, min: 10, max: 20, unit: "minutes", rule: "DOSE-3", basis: OURS },
  worseStretches: { default: 2, min: 1, max: 2, unit: "times", rule: "DOSE-4", basis: "seeds S0-03, S1-02" },
  shortReliefMinutes: { default: 15, min: 15, max: 60, unit: "minutes", rule: "DOSE-4", basis: "seed S0-02" },
  shortReliefs: { default: 3, min: 2, max: 3, unit: "times", rule: "DOSE-4", basis: OURS },
  stretchOffDays: { default: 14, min: 14, max: 28, unit: "days", rule: "DOSE-4", basis: OURS },
  flareRise: { default: 2, min: 1, max: 2, unit: "points", rule: "DOSE-4", basis: OURS },
  flareSettledDays: { default: 2, min: 2, max: 7, unit: "days", rule: "DOSE-4", basis: OURS },
  stopStartUnder: { default: 5, min: 5, max: 10, unit: "minutes", rule: "DOSE-5", basis: OURS },
  walkShare: { default: 0.8, min: 0.5, max: 0.8, unit: "share", rule: "DOSE-5", basis: "seed S0-26" },
  walkTop: {
    default: 30,
    min: 15,
    max: 30,
    unit: "minutes",
    rule: "DOSE-5",
    basis: "WalkBack (Lancet 2024)",
  },
  walkGreens: { default: 3, min: 3, max: 6, unit: "sessions", rule: "DOSE-5", basis: OURS },
  walkRetestDays: { default: 7, min: 3, max: 7, unit: "days", rule: "DOSE-5", basis: OURS },
  lapseDays: { default: 7, min: 4, max: 7, unit: "days", rule: "DOSE-6", basis: OURS },
  longLapseDays: { default: 14, min: 8, max: 14, unit: "days", rule: "DOSE-6", basis: OURS },
  freshStartDays: { default: 28, min: 15, max: 28, unit: "days", rule: "DOSE-6", basis: OURS },
  closeDays: { default: 84, min: 42, max: 84, unit: "days", rule: "DOSE-6", basis: OURS },
  lapseFactor: { default: 0.8, min: 0.5, max: 0.8, unit: "share", rule: "DOSE-6", basis: OURS },
  longLapseFactor: { default: 0.6, min: 0.4, max: 0.6, unit: "share", rule: "DOSE-6", basis: OURS },
  freshStartFactor: { default: 0.5, min: 0.3, max: 0.5, unit: "share", rule: "DOSE-6", basis: OURS },
  strengthPerStretch: {
    default: 2,
    min: 2,
    max: 4,
    unit: "times",
    rule: "DOSE-7",
    basis: "seeds S0-11, S0-24",
  },
  mostStrengthPerStretch: { default: 4, min: 4, max: 8, unit: "times", rule: "DOSE-7", basis: OURS },
  stretchHeavyWeeks: { default: 2, min: 1, max: 2, unit: "weeks", rule: "DOSE-7", basis: OURS },
  gapFlagPercent: {
    default: 15,
    min: 10,
    max: 15,
    unit: "percent",
    rule: "DOSE-8",
    basis: "limb-symmetry habit",
  },
  gapClearPercent: { default: 10, min: 5, max: 10, unit: "percent", rule: "DOSE-8", basis: OURS },
  gapTestDays: { default: 7, min: 7, max: 28, unit: "days", rule: "DOSE-8", basis: OURS },
  restartPercent: { default: 60, min: 30, max: 60, unit: "percent", rule: "DOSE-9", basis: OURS },
} as const satisfies Readonly<Record<string, Setting>>;

export type DosingSetting = keyof typeof DOSING_SETTINGS;
/** One number for each setting. */
export type DosingNumbers = Readonly<Record<DosingSetting, number>>;

export const DOSING_DEFAULTS = Object.fromEntries(
  Object.entries(DOSING_SETTINGS).map(([key, setting]) => [key, setting.default]),
) as DosingNumbers;
