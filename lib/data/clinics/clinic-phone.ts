import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import { AppError } from "@/lib/errors";

/** How the clinic is named and rung on paper and phone. */
export async function findClinicPhone(
  sql: Sql,
  scope: PatientScope,
): Promise<{ clinicName: string; clinicPhone: string }> {
  const [row] = await sql.query<{ clinicName: string; clinicPhone: string }>(
    `SELECT name AS "clinicName", phone AS "clinicPhone" FROM clinic WHERE id = $1::uuid`,
    [scope.clinicId],
  );
  if (!row) throw new AppError("not-found", "clinic outside scope");
  return row;
}
