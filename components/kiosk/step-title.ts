import { getTranslations } from "next-intl/server";
import { questionKey } from "@/lib/domain/check-in/questions";
import type { IntakeStep } from "@/lib/domain/intake/form";

/** The question of an intake page: its own words, or those of the red-flag rule it asks for. */
export async function stepTitle(step: IntakeStep): Promise<string> {
  const [intake, triage] = await Promise.all([getTranslations("intake"), getTranslations("triage")]);
  const own = `steps.${step.id}.title`;
  return "key" in step && !intake.has(own) ? triage(questionKey(step)) : intake(own);
}
