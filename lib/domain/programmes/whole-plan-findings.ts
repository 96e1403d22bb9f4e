import { balanceWarning, isStretchHeavy, plannedBalance, whileUnstable } from "@/lib/domain/dosing/balance";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";
import { exerciseById } from "@/lib/domain/exercises/exercise";
import type { Phase } from "@/lib/domain/exercises/written-exercise";
import { MOST_EXERCISES } from "@/lib/domain/programmes/check-items";
import { checkOrder } from "@/lib/domain/programmes/check-order";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";
import { finding, type PlanFinding } from "@/lib/domain/programmes/plan-finding";
import type { PlanPatient } from "@/lib/domain/programmes/plan-patient";
import { sessionPart } from "@/lib/domain/programmes/session-order";

type Items = readonly ProgrammeItem[];
const DAYS_A_WEEK = 7;
const ACUTE_ITEMS = { least: 3, most: 5 }; // DOSE-3: "phase A plan: 3-5 items from A list"

/** DOSE-1: which comes before which. */
export function orderFindings(items: Items): readonly PlanFinding[] {
  return checkOrder(items).map(({ rule, weight, messageKey, index, exerciseId }) => {
    const found = { rule, weight, messageKey: messageKey.replace("programme.", "") };
    // Too few warm-ups is said of the session, not of what happens to stand first.
    return finding(found.messageKey === "order.fewWarmUps" ? found : { ...found, index, exerciseId });
  });
}

/** DOSE-7: stretching against strengthening. */
export function balanceFindings(items: Items, patient: PlanPatient): readonly PlanFinding[] {
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
export function restFindings(items: Items, { loadedRestDays: days }: DosingNumbers): readonly PlanFinding[] {
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
export function lengthFindings(items: Items, phase: Phase): readonly PlanFinding[] {
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
