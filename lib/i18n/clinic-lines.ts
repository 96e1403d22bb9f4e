import "server-only";
import { clinicLineKey } from "@/lib/domain/triage/clinic-line";
import type { RuleId } from "@/lib/domain/triage/rule-ids";
import triage from "@/messages/en/triage.json" with { type: "json" };

/** Text at a dotted path of the triage words; undefined where there is none. */
function wordsAt(path: string): string | undefined {
  const found = path.split(".").reduce<unknown>((node, key) => {
    if (typeof node !== "object" || node === null) return undefined;
    return (node as Record<string, unknown>)[key];
  }, triage);
  return typeof found === "string" ? found : undefined;
}

/** What a fired rule means for the clinic, in words; a rule this version does not know is named by its id. */
export function clinicLine(ruleId: string): string {
  return wordsAt(clinicLineKey(ruleId as RuleId)) ?? `Rule ${ruleId}`;
}

/** Each rule that fired with its line. */
export const ruleReasons = (ruleIds: readonly string[]): { ruleId: string; line: string }[] =>
  ruleIds.map((ruleId) => ({ ruleId, line: clinicLine(ruleId) }));

/** The lines alone, each once. */
export function clinicLines(ruleIds: readonly string[]): string[] {
  return [...new Set(ruleIds.map(clinicLine))];
}

/** A question or answer as the patient read it, by its path in the triage words; null where there is none. */
export function triageWords(path: string): string | null {
  return wordsAt(path) ?? null;
}
