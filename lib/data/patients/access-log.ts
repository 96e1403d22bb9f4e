import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";

export type AccessRow = {
  readonly id: string;
  readonly at: Date;
  readonly actorKind: "staff" | "patient" | "kiosk" | "link";
  /** A member of staff or a tablet by name. */
  readonly actorName: string | null;
  readonly action: string;
  readonly result: string;
  readonly patients: readonly { readonly id: string; readonly name: string }[];
  readonly patientCount: number;
};
export type AccessFilter = {
  readonly patientId: string | null;
  readonly actorId: string | null;
  /** Only these, by the names the log keeps; null: whatever it was. */
  readonly actions: readonly string[] | null;
  /** Days of the clinic's calendar, both included. */
  readonly from: string;
  readonly to: string;
  /** Only entries earlier than this one: a look adds an entry itself, so pages are not counted from the top. */
  readonly before: string | null;
};

const NAMED_AT_MOST = 3;

/** These patients' records, with those that were merged into them: the log keeps the ids it was written with. */
const RECORDS_OF = (ids: string) =>
  `(SELECT ${ids} || array_agg(m.id) FROM patient m WHERE m.clinic_id = $1::uuid AND m.merged_into_id = ANY (${ids}))`;

/** Entries of the access log that concern patients, or were refused; the latest first. */
export function listAccess(
  sql: Sql,
  { clinicId }: PatientScope,
  { patientId, actorId, actions, from, to, before }: AccessFilter,
  most: number,
): Promise<AccessRow[]> {
  return sql.query<AccessRow>(
    `WITH span AS (SELECT ($4::date::timestamp AT TIME ZONE c.time_zone) AS since,
        (($5::date + 1)::timestamp AT TIME ZONE c.time_zone) AS until FROM clinic c WHERE c.id = $1::uuid
      ), found AS (
        SELECT a.* FROM access_log a, span WHERE a.clinic_id = $1::uuid AND a.at >= span.since AND a.at < span.until
          AND ($2::uuid IS NULL OR a.patient_ids && ${RECORDS_OF("ARRAY[$2::uuid]")}) AND ($3::uuid IS NULL OR a.actor_id = $3::uuid)
          AND ($8::text[] IS NULL OR a.action = ANY ($8::text[]))
          AND (cardinality(a.patient_ids) > 0 OR a.result <> 'ok')
        AND ($6::uuid IS NULL OR (a.at, a.id) < (SELECT b.at, b.id FROM access_log b WHERE b.clinic_id = $1::uuid AND b.id = $6::uuid))
        ORDER BY a.at DESC, a.id DESC LIMIT $7::int
      )
      SELECT f.id, f.at, f.actor_kind AS "actorKind", coalesce(s.name, k.name, p.full_name) AS "actorName", f.action,
        f.result, cardinality(f.patient_ids) AS "patientCount",
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'name', n.full_name)), '[]') FROM (
          SELECT q.id, q.full_name FROM patient q WHERE q.clinic_id = $1::uuid AND q.id = ANY (f.patient_ids)
          ORDER BY q.id = $2::uuid DESC NULLS LAST, q.full_name LIMIT ${NAMED_AT_MOST}) n) AS patients
      FROM found f
      LEFT JOIN staff s ON s.clinic_id = f.clinic_id AND s.id = f.actor_id AND f.actor_kind = 'staff'
      LEFT JOIN kiosk_device k ON k.clinic_id = f.clinic_id AND k.id = f.actor_id AND f.actor_kind = 'kiosk'
      LEFT JOIN patient p ON p.clinic_id = f.clinic_id AND p.id = f.actor_id AND f.actor_kind = 'patient'
      ORDER BY f.at DESC, f.id DESC`,
    [clinicId, patientId, actorId, from, to, before, most, actions],
  );
}

export type OwnAccessRow = {
  /** The last time on that day. */
  readonly at: Date;
  readonly staffName: string | null;
  readonly roles: readonly string[];
  readonly actions: readonly string[];
};

/** Who of the clinic opened this patient's record: a line for each person and day, the latest first. */
export function listOwnAccess(
  sql: Sql,
  { clinicId, patientIds }: PatientScope,
  { skip, most }: { readonly skip: number; readonly most: number },
): Promise<OwnAccessRow[]> {
  return sql.query<OwnAccessRow>(
    `SELECT max(a.at) AS at, s.name AS "staffName", coalesce(s.roles, '{}') AS roles,
       array_agg(DISTINCT a.action) AS actions
     FROM access_log a JOIN clinic c ON c.id = a.clinic_id
     LEFT JOIN staff s ON s.clinic_id = a.clinic_id AND s.id = a.actor_id
     WHERE a.clinic_id = $1::uuid AND a.patient_ids && ${RECORDS_OF("$2::uuid[]")} AND a.actor_kind = 'staff' AND a.result = 'ok'
     GROUP BY (a.at AT TIME ZONE c.time_zone)::date, a.actor_id, s.name, s.roles
     ORDER BY (a.at AT TIME ZONE c.time_zone)::date DESC, max(a.at) DESC LIMIT $4::int OFFSET $3::int`,
    [clinicId, patientIds, skip, most],
  );
}

/** What the worker did because somebody of the staff said so: it stands under their name. */
export async function createAccessEntry(
  sql: Sql,
  {
    clinicId,
    staffId,
    action,
    patientIds,
  }: {
    readonly clinicId: string;
    readonly staffId: string;
    readonly action: string;
    readonly patientIds: readonly string[];
  },
): Promise<void> {
  await sql.query(
    `INSERT INTO access_log (clinic_id, request_id, actor_kind, actor_id, action, result, patient_ids)
     VALUES ($1::uuid, gen_random_uuid(), 'staff', $2::uuid, $3, 'ok', $4::uuid[])`,
    [clinicId, staffId, action, patientIds],
  );
}
