import "server-only";
import { createHash } from "node:crypto";
import type { ClinicContact } from "@/lib/data/clinics/clinics";
import type { Language } from "@/lib/domain/people/language";
import { RULE_SET_VERSION } from "@/lib/domain/triage/rule-set-version";
import { settingsInEffect } from "@/lib/use-cases/safety/settings-in-effect";

/** Where the page kept on the phone is: another address once the clinic's numbers, the rules or its settings are others, and in another language. */
export async function offlinePageAddress(
  clinicId: string,
  { name, phone, numbers }: ClinicContact,
  language: Language,
): Promise<string> {
  const { thresholds, raises } = await settingsInEffect(clinicId);
  const content = JSON.stringify([language, name, phone, numbers, RULE_SET_VERSION, thresholds, raises]);
  const version = createHash("sha256").update(content).digest("base64url").slice(0, 12);
  return `/patient/offline?v=${version}`;
}
