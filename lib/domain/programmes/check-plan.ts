import type { Phase } from "@/lib/domain/exercises/written-exercise";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";
import { itemFindings } from "@/lib/domain/programmes/item-findings";
import type { PlanFinding } from "@/lib/domain/programmes/plan-finding";
import type { PlanPatient } from "@/lib/domain/programmes/plan-patient";
import {
  balanceFindings,
  lengthFindings,
  orderFindings,
  restFindings,
} from "@/lib/domain/programmes/whole-plan-findings";

/** Everything the rules say about a plan whose items are whole, item by item and then about all of it. */
export function checkPlan(
  items: readonly ProgrammeItem[],
  phase: Phase,
  patient: PlanPatient,
): readonly PlanFinding[] {
  return [
    ...orderFindings(items),
    ...items.flatMap((item, index) => itemFindings(item, index, phase, patient)),
    ...restFindings(items, patient.numbers),
    ...balanceFindings(items, patient),
    ...lengthFindings(items, phase),
  ];
}
