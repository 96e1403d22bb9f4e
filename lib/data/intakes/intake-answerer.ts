import "server-only";
import { INTAKE_IN_SCOPE, intakeScopeValues } from "@/lib/data/intakes/intakes";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import type { Language } from "@/lib/domain/people/language";

/** Whether somebody answers for the patient, or interprets. Once it has called for help it is not taken back. */
export async function updateIntakeByOther(
  sql: Sql,
  scope: PatientScope,
  intakeId: string,
  byOther: boolean,
): Promise<void> {
  await sql.query(
    `UPDATE intake i SET answered_by_other = $4::boolean OR (i.answered_by_other AND i.tier >= 'urgent')
     WHERE ${INTAKE_IN_SCOPE} AND i.id = $3::uuid AND i.state = 'draft'`,
    [...intakeScopeValues(scope), intakeId, byOther],
  );
}

/** Keeps who signed which exact text, and when. */
export async function updateIntakeConsent(
  sql: Sql,
  scope: PatientScope,
  intakeId: string,
  consent: {
    readonly version: string;
    readonly language: Language;
    readonly textHash: string;
    /** Null: signed by drawing alone. */
    readonly signedName: string | null;
  },
): Promise<void> {
  await sql.query(
    `UPDATE intake i SET consent_version = $4::text, consent_hash = $5::text, signed_name = $6::text, signed_at = now(),
       consent_language = $7::text
     WHERE ${INTAKE_IN_SCOPE} AND i.id = $3::uuid AND i.state = 'draft'`,
    [
      ...intakeScopeValues(scope),
      intakeId,
      consent.version,
      consent.textHash,
      consent.signedName,
      consent.language,
    ],
  );
}
