import { TIER_WORDS } from "@/components/patients/tier-words";
import { safetySubject, type SafetyChange } from "@/lib/domain/triage/safety-settings";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/triage/thresholds";
import { TIERS } from "@/lib/domain/triage/tiers";
import safety from "@/messages/en/safety.json" with { type: "json" };

/** What a change makes of what: "RF-C03 fires at least at URGENT". */
export function changeWords({ subject, value }: SafetyChange): string {
  const found = safetySubject(subject);
  if (found === null) return `${subject}: ${value ?? "default"}`;
  if (found.kind === "threshold") {
    const words = safety.thresholds[found.key];
    return value === null
      ? `${words}: back to ${DEFAULT_THRESHOLDS[found.key]}, the default`
      : `${words}: ${value} instead of ${DEFAULT_THRESHOLDS[found.key]}`;
  }
  const tier = TIERS.find((known) => known === value);
  return tier === undefined
    ? `${found.id}: back to its own tiers`
    : `${found.id} fires at least at ${TIER_WORDS[tier]}`;
}

/** Where a rule or threshold can be changed. */
export function subjectHref(subject: string): string {
  const folder = safetySubject(subject)?.kind === "threshold" ? "thresholds" : "rules";
  return `/clinic/settings/safety/${folder}/${subject}`;
}
