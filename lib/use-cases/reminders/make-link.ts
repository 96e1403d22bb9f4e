import "server-only";
import { randomUUID } from "node:crypto";
import { createPatientLink, type LinkPurpose } from "@/lib/data/reminders/patient-links";
import type { Sql } from "@/lib/data/sql";
import { patientLinkHash, patientLinkToken } from "@/lib/use-cases/reminders/link-tokens";

type Owner = { readonly clinicId: string; readonly patientId: string };

/** Opens a secret address of this patient. */
export async function makeLink(sql: Sql, owner: Owner, purpose: LinkPurpose): Promise<void> {
  const id = randomUUID();
  await createPatientLink(sql, owner, { id, purpose, tokenHash: patientLinkHash(patientLinkToken(id)) });
}
