import "server-only";
import type { Sql } from "@/lib/data/sql";

export type RuleSignOffRow = {
  readonly id: string;
  readonly ruleSet: string;
  readonly settingsVersion: number;
  readonly signedName: string;
  readonly note: string;
  readonly signedById: string;
  readonly at: Date;
};

/** Every version signed here, the newest signature first. */
export function listRuleSignOffs(sql: Sql, clinicId: string): Promise<RuleSignOffRow[]> {
  return sql.query<RuleSignOffRow>(
    `SELECT id, rule_set AS "ruleSet", settings_version AS "settingsVersion", signed_name AS "signedName", note,
       signed_by AS "signedById", at
     FROM rule_sign_off WHERE clinic_id = $1::uuid ORDER BY at DESC, id DESC`,
    [clinicId],
  );
}

/** Whether any clinician of the clinic has signed this version. */
export async function hasSignedRules(sql: Sql, clinicId: string, ruleSet: string): Promise<boolean> {
  const found = await sql.query(
    `SELECT id FROM rule_sign_off WHERE clinic_id = $1::uuid AND rule_set = $2::text LIMIT 1`,
    [clinicId, ruleSet],
  );
  return found.length > 0;
}

/** Throws conflict when this person has signed this version with these changes already. */
export async function createRuleSignOff(
  sql: Sql,
  signOff: Omit<RuleSignOffRow, "id" | "at"> & { readonly clinicId: string },
): Promise<void> {
  await sql.query(
    `INSERT INTO rule_sign_off (clinic_id, rule_set, settings_version, signed_name, note, signed_by)
     VALUES ($1::uuid, $2::text, $3::int, $4::text, $5::text, $6::uuid)`,
    [
      signOff.clinicId,
      signOff.ruleSet,
      signOff.settingsVersion,
      signOff.signedName,
      signOff.note,
      signOff.signedById,
    ],
  );
}
