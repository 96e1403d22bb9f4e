import "server-only";
import type { Sql } from "@/lib/data/sql";

/** Who answers for the rules: the safety lead, by default the clinic's first owner who is a clinician, or its first owner. */
export async function findSafetyLead(
  sql: Sql,
  clinicId: string,
): Promise<{ readonly id: string; readonly name: string } | undefined> {
  const [found] = await sql.query<{ id: string; name: string }>(
    `SELECT id, name FROM staff WHERE clinic_id = $1::uuid AND active AND 'owner' = ANY (roles)
     ORDER BY ('clinician' = ANY (roles)) DESC, created_at, id LIMIT 1`,
    [clinicId],
  );
  return found;
}
