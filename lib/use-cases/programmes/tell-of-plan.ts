import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { findPortalPatient } from "@/lib/data/sign-in/portal-accounts";
import type { Sql } from "@/lib/data/sql";
import { sendMail } from "@/lib/use-cases/mail/send-mail";

/** Asks the patient by mail, once for each version, to open the portal; nothing of the plan. None without an address. */
export async function tellOfPlan(
  sql: Sql,
  scope: PatientScope,
  { patientId, versionId }: { readonly patientId: string; readonly versionId: string },
): Promise<void> {
  const recipient = (await findPortalPatient(sql, scope, patientId))?.portalEmail ?? null;
  if (recipient === null) return;
  const { clinicId } = scope;
  const dedupeKey = `plan:${versionId}`;
  await sendMail(sql, { clinicId, recipient, template: "open-portal", values: {}, dedupeKey });
}
