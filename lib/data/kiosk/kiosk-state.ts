import "server-only";
import type { DeskReason, RefusedPage } from "@/lib/contracts/kiosk";
import type { Sql } from "@/lib/data/sql";
import type { Language } from "@/lib/domain/people/language";

export type KioskState = {
  readonly clinicName: string;
  readonly clinicPhone: string;
  readonly deskReason: DeskReason | null;
  readonly draft: Partial<RefusedPage>;
};

const STATE = `SELECT c.name AS "clinicName", c.phone AS "clinicPhone", d.desk_reason AS "deskReason", d.draft
  FROM kiosk_device d JOIN clinic c ON c.id = d.clinic_id
  WHERE d.clinic_id = $1::uuid AND d.id = $2::uuid`;

/** What the tablet shows whoever stands before it. */
export async function findKioskState(
  sql: Sql,
  clinicId: string,
  deviceId: string,
): Promise<KioskState | undefined> {
  const [state] = await sql.query<KioskState>(STATE, [clinicId, deviceId]);
  return state;
}

/**
 * Notes that the tablet was touched `idleSeconds` ago, which keeps its open visit open. `isOpen` is what the caller's
 * actor found at the start of the request: a visit whose time is over is not opened again.
 */
export async function updateKioskTouched(
  sql: Sql,
  device: { readonly clinicId: string; readonly deviceId: string; readonly isOpen: boolean },
  idleSeconds = 0,
): Promise<void> {
  await sql.query(
    `UPDATE kiosk_device SET last_seen_at = now(),
       open_touched_at = CASE WHEN $3::boolean AND open_visit_id IS NOT NULL
         THEN greatest(open_touched_at, now() - make_interval(secs => $4::int)) ELSE open_touched_at END
     WHERE clinic_id = $1::uuid AND id = $2::uuid`,
    [device.clinicId, device.deviceId, device.isOpen, idleSeconds],
  );
}

/** Keeps what a page refused until the next try; null forgets it. */
export async function updateKioskDraft(sql: Sql, deviceId: string, draft: RefusedPage | null): Promise<void> {
  await sql.query(`UPDATE kiosk_device SET draft = $2::text::jsonb WHERE id = $1::uuid`, [
    deviceId,
    JSON.stringify(draft ?? {}),
  ]);
}

/** Opens a visit on the tablet. The misses before it were slips of the finger. */
export async function updateKioskOpened(
  sql: Sql,
  deviceId: string,
  visit: { readonly visitId: string; readonly patientId: string },
): Promise<void> {
  await sql.query(
    `UPDATE kiosk_device SET open_visit_id = $2::uuid, open_patient_id = $3::uuid, open_touched_at = now(),
       last_seen_at = now(), misses = 0, missed_at = NULL, draft = '{}', closed_visit_id = NULL, closed_at = NULL,
       desk_called_at = CASE WHEN desk_reason IN ('urgent', 'emergency') THEN desk_called_at END,
       desk_reason = CASE WHEN desk_reason IN ('urgent', 'emergency') THEN desk_reason END
     WHERE id = $1::uuid`,
    [deviceId, visit.visitId, visit.patientId],
  );
}

/**
 * Closes what the tablet has open. An instruction that waits for staff keeps its visit: the text comes from there.
 * `keepsLanguage`: the page that says goodbye is still to be read; the first page forgets it.
 */
export async function updateKioskWiped(
  sql: Sql,
  deviceId: string,
  { keepsLanguage = false } = {},
): Promise<void> {
  await sql.query(
    `UPDATE kiosk_device SET closed_visit_id = coalesce(open_visit_id, closed_visit_id),
       closed_at = CASE WHEN open_visit_id IS NULL THEN closed_at ELSE now() END,
       open_visit_id = NULL, open_patient_id = NULL, open_touched_at = NULL,
       last_seen_at = now(), draft = '{}', language = CASE WHEN $2::boolean THEN language END
     WHERE id = $1::uuid AND (desk_reason IS NULL OR desk_reason NOT IN ('urgent', 'emergency'))`,
    [deviceId, keepsLanguage],
  );
}

/** The language of whoever stands there now, until the wipe. */
export async function updateKioskLanguage(sql: Sql, deviceId: string, language: Language): Promise<void> {
  await sql.query(`UPDATE kiosk_device SET language = $2::text, last_seen_at = now() WHERE id = $1::uuid`, [
    deviceId,
    language,
  ]);
}

/** Counts a visit not found; misses within 5 minutes of each other add up, across wipes. Answers the count. */
export async function updateKioskMissed(sql: Sql, deviceId: string): Promise<number> {
  const [row] = await sql.query<{ misses: number }>(
    `UPDATE kiosk_device SET
       misses = CASE WHEN missed_at > now() - interval '5 minutes' THEN misses + 1 ELSE 1 END,
       missed_at = now(), last_seen_at = now()
     WHERE id = $1::uuid RETURNING misses`,
    [deviceId],
  );
  return row?.misses ?? 0;
}
