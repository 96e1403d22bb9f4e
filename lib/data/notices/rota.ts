import "server-only";
import type { Sql } from "@/lib/data/sql";
import type { Duty, RotaSession } from "@/lib/domain/escalation/team";
import type { OpenSession } from "@/lib/domain/hours/opening-hours";

/** The clinic's rota is this one from now on. */
export async function updateRota(sql: Sql, clinicId: string, rota: readonly RotaSession[]): Promise<void> {
  await sql.query("DELETE FROM rota_session WHERE clinic_id = $1::uuid", [clinicId]);
  await sql.query(
    `INSERT INTO rota_session (clinic_id, weekday, session, on_duty_id, deputy_id)
     SELECT $1::uuid, weekday, session, "onDutyId", "deputyId"
     FROM jsonb_to_recordset($2::jsonb) AS one(weekday smallint, session smallint, "onDutyId" uuid, "deputyId" uuid)`,
    [clinicId, JSON.stringify(rota)],
  );
}

/** Takes away what the rota says of sessions the clinic no longer has. */
export async function removeRotaOutside(
  sql: Sql,
  clinicId: string,
  sessions: readonly OpenSession[],
): Promise<void> {
  await sql.query(
    `DELETE FROM rota_session r WHERE clinic_id = $1::uuid AND NOT EXISTS (
       SELECT FROM jsonb_to_recordset($2::jsonb) AS one(weekday smallint, session smallint)
       WHERE one.weekday = r.weekday AND one.session = r.session)`,
    [clinicId, JSON.stringify(sessions)],
  );
}

/** This person holds the duty from now on. */
export async function updateDuty(sql: Sql, clinicId: string, duty: Duty, staffId: string): Promise<void> {
  await sql.query(
    `INSERT INTO duty (clinic_id, duty, staff_id) VALUES ($1::uuid, $2, $3::uuid)
     ON CONFLICT (clinic_id, duty) DO UPDATE SET staff_id = excluded.staff_id`,
    [clinicId, duty, staffId],
  );
}
