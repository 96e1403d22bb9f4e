import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import type { Swap } from "@/lib/domain/player/swap";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";

/** The easier exercises that took an item's place in a session. */
export function listSwaps(sql: Sql, scope: PatientScope, sessionId: string): Promise<Swap[]> {
  return sql.query<Swap>(
    `SELECT id, item_id AS "itemId", exercise_id AS "exerciseId", dose, side::text AS side FROM item_swap
     WHERE clinic_id = $1::uuid AND session_id = $2::uuid ORDER BY at`,
    [scope.clinicId, sessionId],
  );
}

/** Puts an easier exercise in an item's place, in a session that the caller holds. Answers its id. */
export async function createSwap(
  sql: Sql,
  scope: PatientScope,
  swap: ProgrammeItem & { readonly sessionId: string; readonly itemId: string },
): Promise<string> {
  const [made] = await sql.query<{ id: string }>(
    `INSERT INTO item_swap (clinic_id, session_id, item_id, exercise_id, dose, side)
     VALUES ($1::uuid, $2::uuid, $3::uuid, $4, $5::jsonb, $6::text::side) RETURNING id`,
    [scope.clinicId, swap.sessionId, swap.itemId, swap.exerciseId, JSON.stringify(swap.dose), swap.side],
  );
  if (!made) throw new Error("no swap row");
  return made.id;
}
