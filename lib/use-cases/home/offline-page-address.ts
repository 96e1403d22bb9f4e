import "server-only";
import { createHash } from "node:crypto";
import type { ClinicContact } from "@/lib/data/clinics";
import { RULE_SET_VERSION } from "@/lib/domain/triage/rule-set-version";

/** Where the page kept on the phone is: another address once the clinic's numbers or the rules are others. */
export function offlinePageAddress({ name, phone, numbers }: ClinicContact): string {
  const content = JSON.stringify([name, phone, numbers, RULE_SET_VERSION]);
  const version = createHash("sha256").update(content).digest("base64url").slice(0, 12);
  return `/patient/offline?v=${version}`;
}
