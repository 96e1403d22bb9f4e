import { balanceWarning, isStretchHeavy, plannedBalance, whileUnstable } from "@/lib/domain/dosing/balance";
import { isLoadedItem, isPractised, type Practice } from "@/lib/domain/dosing/load-gate";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";
import { exerciseById, type ExerciseId } from "@/lib/domain/exercises/exercise";
import type { Phase } from "@/lib/domain/exercises/written-exercise";
import { MOST_EXERCISES } from "@/lib/domain/programmes/check-items";
import { checkOrder } from "@/lib/domain/programmes/check-order";
import { contraindicationsOf, type PlanFacts } from "@/lib/domain/programmes/contraindications";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";
import { sessionPart } from "@/lib/domain/programmes/session-order";

export type PlanPatient = PlanFacts &
  Readonly<{
    /** The gap between left and right that two tests have shown (DOSE-8); null without one. */
    gap: Readonly<{ weaker: "left" | "right"; percent: number }> | null;
    /** A flexibility test has fallen since the one before (DOSE-7). */
    losesRange: boolean;
    /** What each exercise without load was done well of: green, with good form. Null where it is not looked at. */
    practised: Practice | null;
    /** What the clinic's rules run on. */
    numbers: DosingNumbers;
  }>;

/**
 * What stands against a plan. `must`: mended, or kept with a reason that stays with the version. `advice` may be passed
 * over. `key` stays the same while the reason does, so that an override can name it.
 */
export type PlanFinding = Readonly<{
  key: string;
  rule: "DOSE-1" | "DOSE-2" | "DOSE-3" | "DOSE-7" | "DOSE-8" | "spec-4.1" | "short-plan";
  weight: "must" | "advice";
  index: number | null;
  exerciseId: ExerciseId | null;
  /** Below "programme" in the messages; `values` leaves out the exercise's name. */
  messageKey: string;
  values: Readonly<Record<string, string | number>>;
}>;

/** A rule that was overridden, as a version keeps it. */
export type KeptOverride = Pick<PlanFinding, "key" | "exerciseId" | "messageKey" | "values"> &
  Readonly<{ reason: string }>;

type Items = readonly ProgrammeItem[];
const DAYS_A_WEEK = 7;
const ACUTE_ITEMS = { least: 3, most: 5 }; // DOSE-3: "phase A plan: 3-5 items from A list"

/** Everything the rules say about a plan whose items are whole, item by item and then about all of it. */
export function checkPlan(items: Items, phase: Phase, patient: PlanPatient): readonly PlanFinding[] {
  return [
    ...orderFindings(items),
    ...items.flatMap((item, index) => [
      ...phaseFindings(item, index, phase),
      ...loadFindings(item, index, phase, patient),
      ...contraindicationFindings(item, index, patient),
      ...sideFindings(item, index, patient.gap),
    ]),
    ...restFindings(items, patient.numbers),
    ...balanceFindings(items, patient),
    ...lengthFindings(items, phase),
  ];
}

/** What must be mended, or kept with a reason that is given here. */
export function notOverridden(
  findings: readonly PlanFinding[],
  overrides: readonly Readonly<{ key: string; reason: string }>[],
): readonly PlanFinding[] {
  const kept = new Set(overrides.filter(({ reason }) => reason.trim() !== "").map(({ key }) => key));
  return findings.filter(({ key, weight }) => weight === "must" && !kept.has(key));
}

function finding(
  found: Omit<PlanFinding, "key" | "index" | "exerciseId" | "values"> & Partial<PlanFinding>,
): PlanFinding {
  const { exerciseId = null, index = null, values = {}, messageKey } = found;
  return {
    ...found,
    key: exerciseId ? `${messageKey}:${exerciseId}` : messageKey,
    index,
    exerciseId,
    values,
  };
}

function orderFindings(items: Items): readonly PlanFinding[] {
  return checkOrder(items).map(({ rule, weight, messageKey, index, exerciseId }) => {
    const found = { rule, weight, messageKey: messageKey.replace("programme.", "") };
    // Too few warm-ups is said of the session, not of what happens to stand first.
    return finding(found.messageKey === "order.fewWarmUps" ? found : { ...found, index, exerciseId });
  });
}

/** DOSE-3: an acute plan takes from the acute list only; in any other phase the letters are advice. */
function phaseFindings({ exerciseId }: ProgrammeItem, index: number, phase: Phase): readonly PlanFinding[] {
  const at = { rule: "DOSE-3", index, exerciseId } as const;
  if (!exerciseById(exerciseId).phases.includes(phase)) {
    return phase === "A"
      ? [finding({ ...at, weight: "must", messageKey: "advice.not-acute" })]
      : [finding({ ...at, weight: "advice", messageKey: "advice.outside-phase", values: { phase } })];
  }
  return phase === "A" && whileUnstable(exerciseId) === "hide"
    ? [finding({ ...at, weight: "advice", messageKey: "advice.end-range-acute" })]
    : [];
}

/** DOSE-3: no load in an acute plan. DOSE-2: technique before load. */
function loadFindings(
  item: ProgrammeItem,
  index: number,
  phase: Phase,
  { practised, numbers }: PlanPatient,
): readonly PlanFinding[] {
  const { exerciseId, dose } = item;
  const at = { index, exerciseId } as const;
  const loaded = isLoadedItem(item);
  const found: PlanFinding[] = [];
  if (phase === "A" && (dose.loadKg ?? 0) > 0)
    found.push(finding({ ...at, rule: "DOSE-3", weight: "must", messageKey: "advice.acute-load" }));
  const { greensToProgress: greens } = numbers;
  if (loaded && practised !== null && !isPractised(exerciseId, practised, numbers))
    found.push(
      finding({
        ...at,
        rule: "DOSE-2",
        weight: "advice",
        messageKey: "advice.technique-first",
        values: { greens },
      }),
    );
  return found;
}

function contraindicationFindings(
  { exerciseId }: ProgrammeItem,
  index: number,
  patient: PlanFacts,
): readonly PlanFinding[] {
  return contraindicationsOf(exerciseId, patient).map((why) =>
    // What is on hold is held back from the patient anyway, so it may stay in the plan without a reason.
    finding({
      ...{ rule: "spec-4.1", index, exerciseId, messageKey: `contraindications.${why}` },
      weight: why === "on-hold" ? "advice" : "must",
    }),
  );
}

function sideFindings(
  { exerciseId, side }: ProgrammeItem,
  index: number,
  gap: PlanPatient["gap"],
): readonly PlanFinding[] {
  if (side === "both") return [];
  const at = { rule: "DOSE-8", weight: "advice", index, exerciseId } as const;
  if (!gap)
    return side === "each" ? [] : [finding({ ...at, messageKey: "advice.one-side", values: { side } })];
  return side === gap.weaker
    ? []
    : [
        finding({
          ...at,
          messageKey: "advice.weaker-side",
          values: { side: gap.weaker, percent: Math.round(gap.percent) },
        }),
      ];
}

function balanceFindings(items: Items, patient: PlanPatient): readonly PlanFinding[] {
  const balance = plannedBalance(items);
  const values = { ...balance, least: patient.numbers.strengthPerStretch * balance.stretch };
  if (!patient.controlLimited) {
    const findings = { needsStability: false, losesRange: patient.losesRange };
    const warning = isStretchHeavy(balance)
      ? "stretch-heavy"
      : balanceWarning([balance], findings, patient.numbers);
    return warning === null
      ? []
      : [finding({ rule: "DOSE-7", weight: "advice", messageKey: `advice.${warning}`, values })];
  }
  const short = balance.strength < values.least;
  const daily = items.flatMap(({ exerciseId, dose }, index) =>
    whileUnstable(exerciseId) === "one-set-a-day" && dose.sets * (dose.timesPerDay ?? 1) > 1
      ? [finding({ rule: "DOSE-7", weight: "advice", index, exerciseId, messageKey: "advice.one-set-a-day" })]
      : [],
  );
  return short
    ? [...daily, finding({ rule: "DOSE-7", weight: "must", messageKey: "advice.stability-first", values })]
    : daily;
}

/** DOSE-2, recovery: said once for the plan, since the session leaves strength out on days of rest by itself. */
function restFindings(items: Items, { loadedRestDays: days }: DosingNumbers): readonly PlanFinding[] {
  const most = Math.floor(DAYS_A_WEEK / days);
  const tooOften = items.some(
    ({ exerciseId, dose }) =>
      exerciseById(exerciseId).category === "strength" && (dose.daysPerWeek ?? DAYS_A_WEEK) > most,
  );
  return tooOften
    ? [
        finding({
          ...{ rule: "DOSE-2", weight: "advice", messageKey: "advice.rest-days" },
          values: { days, most },
        }),
      ]
    : [];
}

/** The count leaves out the warm-up, which DOSE-1 asks for on top; the acute plan of DOSE-3 counts all. */
function lengthFindings(items: Items, phase: Phase): readonly PlanFinding[] {
  const count = items.filter(({ exerciseId }) => sessionPart(exerciseId) !== "warm-up").length;
  if (
    phase === "A" &&
    (items.length < ACUTE_ITEMS.least || items.length > ACUTE_ITEMS.most) &&
    items.length > 0
  )
    return [
      finding({
        rule: "DOSE-3",
        weight: "advice",
        messageKey: "advice.acute-length",
        values: { count: items.length, ...ACUTE_ITEMS },
      }),
    ];
  return count > MOST_EXERCISES
    ? [
        finding({
          rule: "short-plan",
          weight: "advice",
          messageKey: "advice.many-items",
          values: { count, most: MOST_EXERCISES },
        }),
      ]
    : [];
}
