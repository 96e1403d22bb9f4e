import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { itemOf, swapOf } from "@/lib/data/exercise-sessions/places";
import type { Sql } from "@/lib/data/sql";
import type { PainStop, Unsaid } from "@/lib/domain/player/pain-stop";
import type { SharpAnswer } from "@/lib/domain/triage/answers";

export type PainStopRow = (PainStop | Unsaid) & {
  /** The item's id, or the swap's. */
  readonly itemId: string;
  readonly afterWalk: SharpAnswer | null;
};

type NewStop = (PainStop | Unsaid) & Readonly<{ sessionId: string; itemId: string }>;

const COLUMNS = `coalesce(swap_id, item_id) AS "itemId", pain, quality::text AS quality, leg_moved::text AS "legMoved",
  after_walk::text AS "afterWalk"`;

/** The exercises of a session that were stopped because they hurt, in their order. */
export function listPainStops(sql: Sql, scope: PatientScope, sessionId: string): Promise<PainStopRow[]> {
  return sql.query<PainStopRow>(
    `SELECT ${COLUMNS} FROM pain_stop WHERE clinic_id = $1::uuid AND session_id = $2::uuid ORDER BY at`,
    [scope.clinicId, sessionId],
  );
}

/** Stores a stop of a session in scope; another answer for the same exercise takes its place, unless it says nothing. */
export async function savePainStop(sql: Sql, scope: PatientScope, stop: NewStop): Promise<void> {
  await sql.query(
    `INSERT INTO pain_stop (clinic_id, session_id, item_id, swap_id, pain, quality, leg_moved)
     VALUES ($1::uuid, $2::uuid, ${itemOf("$3")}, ${swapOf("$3")}, $4::int, $5::text::pain_quality, $6::text::leg_move)
     ON CONFLICT (clinic_id, session_id, (coalesce(swap_id, item_id))) DO UPDATE
       SET pain = coalesce(EXCLUDED.pain, pain_stop.pain), quality = coalesce(EXCLUDED.quality, pain_stop.quality),
         leg_moved = coalesce(EXCLUDED.leg_moved, pain_stop.leg_moved)
     RETURNING id`,
    [scope.clinicId, stop.sessionId, stop.itemId, stop.pain, stop.quality, stop.legMoved],
  );
}

/** How it was after the walk; the newest answer counts. */
export async function updateAfterWalk(
  sql: Sql,
  scope: PatientScope,
  stop: { readonly sessionId: string; readonly itemId: string; readonly afterWalk: SharpAnswer },
): Promise<void> {
  await sql.query(
    `UPDATE pain_stop SET after_walk = $4::text::after_walk, walked_at = now()
     WHERE clinic_id = $1::uuid AND session_id = $2::uuid AND coalesce(swap_id, item_id) = $3::uuid RETURNING id`,
    [scope.clinicId, stop.sessionId, stop.itemId, stop.afterWalk],
  );
}
