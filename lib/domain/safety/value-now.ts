import { type SafetySettings, safetySubject } from "@/lib/domain/triage/safety-settings";

/** What a rule or threshold stands at in these settings: a number, a tier, or null for a rule that nobody raised. */
export function valueNow({ thresholds, raises }: SafetySettings, subject: string): string | null {
  const found = safetySubject(subject);
  if (found === null) return null;
  return found.kind === "threshold" ? String(thresholds[found.key]) : (raises[found.id] ?? null);
}
