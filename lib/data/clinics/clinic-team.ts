import "server-only";
import type { Sql } from "@/lib/data/sql";
import type { Team } from "@/lib/domain/escalation/team";

/** Who works at the clinic, the longest here first, with rota and duties. For staff and the worker only. */
export async function findTeam(sql: Sql, clinicId: string): Promise<Team> {
  const [team] = await sql.query<Team>(
    `SELECT
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'roles', to_jsonb(roles), 'active', active,
          'joined', password_hash IS NOT NULL) ORDER BY created_at, id), '[]') FROM staff WHERE clinic_id = $1::uuid) AS members,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('weekday', weekday, 'session', session, 'onDutyId', on_duty_id,
          'deputyId', deputy_id)), '[]') FROM rota_session WHERE clinic_id = $1::uuid) AS rota,
       (SELECT coalesce(jsonb_object_agg(duty, staff_id), '{}') FROM duty WHERE clinic_id = $1::uuid) AS duties`,
    [clinicId],
  );
  if (!team) throw new Error("a SELECT without FROM answers one row");
  return team;
}
