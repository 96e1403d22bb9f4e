import "server-only";
import { connections } from "@/lib/data/pool";
import type { Sql } from "@/lib/data/sql";

export type KioskDeviceRow = {
  readonly id: string;
  readonly clinic_id: string;
  readonly revoked_at: Date | null;
  readonly last_seen_at: Date;
  readonly open_visit_id: string | null;
  readonly open_patient_id: string | null;
  readonly open_touched_at: Date | null;
  readonly language: string | null;
};

/** Reads the kiosk whose token hashes to `tokenHash`. One round trip. */
export async function findKioskDevice(tokenHash: string): Promise<KioskDeviceRow | undefined> {
  const { rows } = await connections().pool.query<KioskDeviceRow>({
    name: "find-kiosk-device",
    text: "SELECT * FROM find_kiosk_device($1)",
    values: [tokenHash],
  });
  return rows[0];
}

export async function createKioskDevice(
  sql: Sql,
  device: { readonly clinicId: string; readonly name: string; readonly tokenHash: string },
): Promise<string> {
  const [row] = await sql.query<{ id: string }>(
    `INSERT INTO kiosk_device (clinic_id, name, token_hash) VALUES ($1::uuid, $2::text, $3::text) RETURNING id`,
    [device.clinicId, device.name, device.tokenHash],
  );
  if (!row) throw new Error("no kiosk row returned");
  return row.id;
}

export type ListedKiosk = {
  readonly id: string;
  readonly name: string;
  readonly pairedAt: Date;
  readonly lastSeenAt: Date;
  /** When staff last reset or resumed it with their PIN, and who; null where nobody has. */
  readonly unlockedAt: Date | null;
  readonly unlockedBy: string | null;
};

/** The clinic's paired tablets, newest first. */
export async function listKioskDevices(sql: Sql, clinicId: string): Promise<ListedKiosk[]> {
  return sql.query<ListedKiosk>(
    `SELECT d.id, d.name, d.paired_at AS "pairedAt", d.last_seen_at AS "lastSeenAt", d.unlocked_at AS "unlockedAt",
       s.name AS "unlockedBy"
     FROM kiosk_device d LEFT JOIN staff s ON s.clinic_id = d.clinic_id AND s.id = d.unlocked_by
     WHERE d.clinic_id = $1::uuid AND d.revoked_at IS NULL ORDER BY d.paired_at DESC`,
    [clinicId],
  );
}

/** Ends a pairing and closes what the tablet has open; false when there is no such paired tablet here. */
export async function updateKioskRevoked(sql: Sql, clinicId: string, deviceId: string): Promise<boolean> {
  const rows = await sql.query(
    `UPDATE kiosk_device SET revoked_at = now(), open_visit_id = NULL, open_patient_id = NULL, open_touched_at = NULL,
       desk_called_at = NULL, desk_reason = NULL, draft = '{}', language = NULL
     WHERE clinic_id = $1::uuid AND id = $2::uuid AND revoked_at IS NULL RETURNING id`,
    [clinicId, deviceId],
  );
  return rows.length === 1;
}
