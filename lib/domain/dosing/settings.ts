const PAIN_MODEL = "pain-monitoring model, tested in tendon and knee pain, not in low back pain";
const OURS = "our judgement, to be ratified";

type Unit =
  | "points"
  | "sessions"
  | "times"
  | "percent"
  | "share"
  | "minutes"
  | "seconds"
  | "days"
  | "weeks"
  | "degrees";
type SettingRule = `DOSE-${2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}` | "follow-up";

/** `unit` says what the number counts; `rule` which of the rules reads it; `basis` what it rests on. */
type Setting = Readonly<{
  default: number;
  min: number;
  max: number;
  unit: Unit;
  rule: SettingRule;
  basis: string;
}>;

/** A rule's numbers: what it usually is, its bounds, what it counts, and what it rests on. */
function under(rule: SettingRule) {
  return (usual: number, [min, max]: readonly [number, number], unit: Unit, basis = OURS): Setting => ({
    ...{ default: usual, min, max, unit, rule, basis },
  });
}

const dose2 = under("DOSE-2");
const dose3 = under("DOSE-3");
const dose4 = under("DOSE-4");
const dose5 = under("DOSE-5");
const dose6 = under("DOSE-6");
const dose7 = under("DOSE-7");
const dose8 = under("DOSE-8");
const dose9 = under("DOSE-9");
const followUp = under("follow-up");

/**
 * Every number of the dosing rules and of the follow-up list. A clinic may move one to the careful side only, but for
 * the two whose source gives a range (load 2-10 %, week 10-20 %).
 */
export const DOSING_SETTINGS = {
  greenMax: dose2(3, [1, 3], "points", PAIN_MODEL),
  amberMax: dose2(5, [3, 5], "points", PAIN_MODEL),
  acuteGreenMax: dose2(2, [0, 2], "points"),
  acuteAmberMax: dose2(4, [2, 4], "points"),
  morningTolerance: dose2(1, [0, 1], "points"),
  usualMorningsMin: dose2(3, [3, 7], "sessions"),
  usualMorningsMax: dose2(7, [7, 14], "sessions"),
  weekRise: dose2(1, [1, 1], "points", PAIN_MODEL),
  greensToProgress: dose2(2, [2, 6], "sessions"),
  sessionsToProgress: dose2(2, [2, 5], "sessions"),
  ambersToEase: dose2(4, [2, 4], "sessions"),
  redsToStepDown: dose2(2, [1, 2], "sessions"),
  redsToPause: dose9(3, [2, 3], "sessions"),
  stepDownFactor: dose2(0.67, [0.5, 0.67], "share"),
  holdTopSeconds: dose2(10, [5, 10], "seconds", "McGill, secondary sources"),
  setsTop: dose2(3, [2, 3], "times", "ACSM 2-4 sets"),
  loadStepPercent: dose2(5, [2, 10], "percent", "ACSM 2-10 %"),
  sessionCapPercent: dose2(10, [0, 10], "percent", "Garmin-RUNSAFE 2025, running"),
  weekCapPercent: dose5(10, [10, 20], "percent", "Buist; Nielsen; running"),
  loadedRestDays: dose2(2, [2, 4], "days", "seed S4-06"),
  acuteDays: dose3(42, [42, 84], "days", "seed S2-02"),
  settlingDays: dose3(84, [84, 168], "days"),
  irritablePain: dose3(6, [4, 6], "points"),
  irritableMinutes: dose3(60, [30, 60], "minutes"),
  leaveAcutePain: dose3(4, [2, 4], "points"),
  leaveAcuteCheckIns: dose3(3, [3, 6], "times"),
  leaveAcuteWalk: dose3(10, [10, 20], "minutes"),
  worseStretches: dose4(2, [1, 2], "times", "seeds S0-03, S1-02"),
  shortReliefMinutes: dose4(15, [15, 60], "minutes", "seed S0-02"),
  shortReliefs: dose4(3, [2, 3], "times"),
  stretchOffDays: dose4(14, [14, 28], "days"),
  flareRise: dose4(2, [1, 2], "points"),
  flareSettledDays: dose4(2, [2, 7], "days"),
  stopStartUnder: dose5(5, [5, 10], "minutes"),
  walkShare: dose5(0.8, [0.5, 0.8], "share", "seed S0-26"),
  walkTop: dose5(30, [15, 30], "minutes", "WalkBack (Lancet 2024)"),
  walkGreens: dose5(3, [3, 6], "sessions"),
  walkRetestDays: dose5(7, [3, 7], "days"),
  lapseDays: dose6(7, [4, 7], "days"),
  longLapseDays: dose6(14, [8, 14], "days"),
  freshStartDays: dose6(28, [15, 28], "days"),
  closeDays: dose6(84, [42, 84], "days"),
  lapseFactor: dose6(0.8, [0.5, 0.8], "share"),
  longLapseFactor: dose6(0.6, [0.4, 0.6], "share"),
  freshStartFactor: dose6(0.5, [0.3, 0.5], "share"),
  strengthPerStretch: dose7(2, [2, 4], "times", "seeds S0-11, S0-24"),
  mostStrengthPerStretch: dose7(4, [4, 8], "times"),
  stretchHeavyWeeks: dose7(2, [1, 2], "weeks"),
  rangeLossDegrees: dose7(5, [1, 5], "degrees"),
  gapFlagPercent: dose8(15, [10, 15], "percent", "limb-symmetry habit"),
  gapClearPercent: dose8(10, [5, 10], "percent"),
  gapTestDays: dose8(7, [7, 28], "days"),
  restartPercent: dose9(60, [30, 60], "percent"),
  neverStartedDays: followUp(3, [1, 7], "days"),
  redDays: followUp(28, [28, 56], "days"),
  stoppedDays: followUp(28, [28, 56], "days"),
  lateDays: followUp(7, [1, 7], "days"),
  painBackPoints: followUp(2, [1, 2], "points", "the least change that matters, 2 of 10"),
} satisfies Readonly<Record<string, Setting>>;

export type DosingSetting = keyof typeof DOSING_SETTINGS;
/** One number for each setting. */
export type DosingNumbers = Readonly<Record<DosingSetting, number>>;

export const DOSING_DEFAULTS = Object.fromEntries(
  Object.entries(DOSING_SETTINGS).map(([key, setting]) => [key, setting.default]),
) as DosingNumbers;
