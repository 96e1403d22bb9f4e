import "server-only";
import type { Decision } from "@/lib/domain/triage/triage";

/** The rules' version as a decision's row keeps it: "2026-11-22 9d1039e4…" (date, SHA-256). */
export function ruleSetName({ ruleSet }: Pick<Decision, "ruleSet">): string {
  return `${ruleSet.date} ${ruleSet.hash}`;
}
