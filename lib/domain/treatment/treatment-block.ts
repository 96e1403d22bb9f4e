import type { RuleId } from "@/lib/domain/triage/rule-ids";

/** Rules after which nobody manipulates until a clinician has reviewed the patient (clinical tables, 2.9). */
export const BLOCKING_RULES: readonly RuleId[] = [
  ...(["RF-F01", "RF-F02", "RF-F03", "RF-F04", "RF-F05", "RF-F07"] as const),
  ...(["RF-B01", "CB-09", "CB-10"] as const),
];

/** Known history that does the same by itself. */
export const BLOCKING_HISTORY = ["aaa"] as const;

export type BlockEvidence = { readonly id: string; readonly firedRules: readonly string[] };
export type Lift = { readonly evidenceIds: readonly string[]; readonly history: readonly string[] };

/** What still blocks treatment: the rules, the history, and the evidence a lift of all of it would cover. */
export type TreatmentBlock = {
  readonly rules: readonly string[];
  readonly history: readonly string[];
  readonly evidenceIds: readonly string[];
};

/**
 * Each lift covers the evidence and history its clinician saw; what came since blocks again. Null when nothing blocks.
 */
export function treatmentBlock(
  evidence: readonly BlockEvidence[],
  history: readonly string[],
  lifts: readonly Lift[],
): TreatmentBlock | null {
  const open = evidence.filter(
    ({ id, firedRules }) =>
      BLOCKING_RULES.some((rule) => firedRules.includes(rule)) &&
      !lifts.some(({ evidenceIds }) => evidenceIds.includes(id)),
  );
  const known = BLOCKING_HISTORY.filter(
    (key) => history.includes(key) && !lifts.some((lift) => lift.history.includes(key)),
  );
  if (open.length === 0 && known.length === 0) return null;
  return {
    rules: BLOCKING_RULES.filter((rule) => open.some(({ firedRules }) => firedRules.includes(rule))),
    history: known,
    evidenceIds: open.map(({ id }) => id),
  };
}
