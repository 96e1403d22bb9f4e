import { whileUnstable } from "@/lib/domain/dosing/balance";
import { isLoadedItem, isPractised } from "@/lib/domain/dosing/load-gate";
import { exerciseById } from "@/lib/domain/exercises/exercise";
import type { Phase } from "@/lib/domain/exercises/written-exercise";
import { contraindicationsOf, type PlanFacts } from "@/lib/domain/programmes/contraindications";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";
import { finding, type PlanFinding } from "@/lib/domain/programmes/plan-finding";
import type { PlanPatient } from "@/lib/domain/programmes/plan-patient";

/** What the rules say about one exercise of a plan, which stands at `index`. */
export function itemFindings(
  item: ProgrammeItem,
  index: number,
  phase: Phase,
  patient: PlanPatient,
): readonly PlanFinding[] {
  return [
    ...phaseFindings(item, index, phase),
    ...loadFindings(item, index, phase, patient),
    ...contraindicationFindings(item, index, patient),
    ...sideFindings(item, index, patient.gap),
  ];
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
