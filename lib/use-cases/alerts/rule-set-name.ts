import "server-only";
import type { Decision } from "@/lib/domain/triage/triage";

/**
 * What decided, as a decision's row keeps it: "2026-11-22 9d1039e4…" (date, SHA-256), and ", settings 3" after it in a
 * clinic that has made rules stricter.
 */
export function ruleSetName({ ruleSet: { date, hash, settings } }: Pick<Decision, "ruleSet">): string {
  return settings === undefined ? `${date} ${hash}` : `${date} ${hash}, settings ${settings}`;
}
