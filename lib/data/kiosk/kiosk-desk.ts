import "server-only";
import { DESK_REASONS, type DeskReason } from "@/lib/contracts/kiosk";
import { CLOSED_DAYS } from "@/lib/data/clinics/clinics";
import type { Sql } from "@/lib/data/sql";
import type { ClinicHours } from "@/lib/domain/hours/opening-hours";
import type { MessageCode } from "@/lib/domain/triage/rule";
import type { InterruptingTier } from "@/lib/domain/triage/tiers";

/** Calls the desk. A call that waits already keeps its time, and its reason only rises. */
export async function updateDeskCalled(sql: Sql, deviceId: string, reason: DeskReason): Promise<void> {
  await sql.query(
    `UPDATE kiosk_device SET desk_called_at = coalesce(desk_called_at, now()),
       desk_reason = CASE WHEN coalesce(array_position($3::text[], desk_reason), 0) > array_position($3::text[], $2::text)
         THEN desk_reason ELSE $2::text END
     WHERE id = $1::uuid`,
    [deviceId, reason, DESK_REASONS],
  );
}

export type DeskCall = {
  readonly deviceId: string;
  readonly deviceName: string;
  readonly reason: DeskReason;
  readonly calledAt: Date;
  /** Whoever stands at the tablet, when it knows. */
  readonly patientId: string | null;
  readonly patientName: string | null;
};

/** Kiosks that wait for a person, the most urgent first. */
export async function listDeskCalls(sql: Sql, clinicId: string): Promise<DeskCall[]> {
  return sql.query<DeskCall>(
    `SELECT d.id AS "deviceId", d.name AS "deviceName", d.desk_reason AS reason, d.desk_called_at AS "calledAt",
       p.id AS "patientId", p.full_name AS "patientName"
     FROM kiosk_device d
     LEFT JOIN patient p ON p.clinic_id = d.clinic_id AND p.id = d.open_patient_id
     WHERE d.clinic_id = $1::uuid AND d.desk_called_at IS NOT NULL AND d.revoked_at IS NULL
     ORDER BY array_position($2::text[], d.desk_reason) DESC, d.desk_called_at`,
    [clinicId, DESK_REASONS],
  );
}

/** A person has come: the call is over, and after a red flag or misses the tablet is cleared for the next one. */
export async function updateDeskAnswered(sql: Sql, clinicId: string, deviceId: string): Promise<boolean> {
  const rows = await sql.query(
    `UPDATE kiosk_device SET desk_called_at = NULL, desk_reason = NULL, misses = 0, missed_at = NULL, draft = '{}',
       open_visit_id = CASE WHEN desk_reason = 'asked' THEN open_visit_id END,
       open_patient_id = CASE WHEN desk_reason = 'asked' THEN open_patient_id END,
       open_touched_at = CASE WHEN desk_reason = 'asked' THEN open_touched_at END,
       language = CASE WHEN desk_reason = 'asked' THEN language END
     WHERE clinic_id = $1::uuid AND id = $2::uuid AND desk_called_at IS NOT NULL AND revoked_at IS NULL RETURNING id`,
    [clinicId, deviceId],
  );
  return rows.length === 1;
}

export type HeldInstruction = ClinicHours & {
  readonly tier: InterruptingTier;
  readonly messages: readonly MessageCode[];
  /** Numbers of the clinic's country and line: {emergency, urgentLine, maternity, crisisLine}. */
  readonly numbers: Readonly<Record<string, string>>;
};

/** The texts of the instruction a tablet holds: codes and the clinic's settings, nothing of the patient. */
export async function findHeldInstruction(
  sql: Sql,
  clinicId: string,
  deviceId: string,
): Promise<HeldInstruction | undefined> {
  const [held] = await sql.query<HeldInstruction>(
    `SELECT i.tier::text AS tier, i.messages, c.numbers, c.time_zone AS "timeZone",
       c.opening_hours AS "openingHours", ${CLOSED_DAYS} AS "closedDays"
     FROM kiosk_device d
     JOIN clinic c ON c.id = d.clinic_id
     JOIN intake i ON i.clinic_id = d.clinic_id AND i.visit_id = d.open_visit_id
     WHERE d.clinic_id = $1::uuid AND d.id = $2::uuid AND d.desk_called_at IS NOT NULL AND i.tier >= 'urgent'`,
    [clinicId, deviceId],
  );
  return held;
}
