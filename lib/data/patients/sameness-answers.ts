import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";

export type ToldApartRow = {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string;
  readonly by: string;
  readonly at: Date;
};

/** Whom somebody said this patient not to be, by the newest word of each pair; the latest first. */
export function listToldApart(sql: Sql, scope: PatientScope, patientId: string): Promise<ToldApartRow[]> {
  return sql.query<ToldApartRow>(
    `SELECT p.id, p.full_name AS name, p.birth_date::text AS "birthDate", s.name AS by, said.at
     FROM (
       SELECT DISTINCT ON (o.id) o.id, a.two_people, a.staff_id, a.at FROM sameness_answer a
       CROSS JOIN LATERAL (SELECT CASE WHEN a.patient_id = $2::uuid THEN a.other_id ELSE a.patient_id END AS id) o
       WHERE a.clinic_id = $1::uuid AND $2::uuid IN (a.patient_id, a.other_id) ORDER BY o.id, a.at DESC, a.id DESC
     ) said
     JOIN patient p ON p.clinic_id = $1::uuid AND p.id = said.id AND p.merged_into_id IS NULL
       AND ($3::uuid[] IS NULL OR p.id = ANY ($3::uuid[]))
     JOIN staff s ON s.clinic_id = $1::uuid AND s.id = said.staff_id
     WHERE said.two_people AND p.id <> $2::uuid ORDER BY said.at DESC`,
    [scope.clinicId, patientId, scope.patientIds],
  );
}

export type SamenessWord = {
  readonly clinicId: string;
  readonly patientId: string;
  readonly otherId: string;
  /** False takes it back. */
  readonly twoPeople: boolean;
  readonly staffId: string;
};

export async function createSamenessAnswer(sql: Sql, word: SamenessWord): Promise<void> {
  const { clinicId, patientId, otherId, twoPeople, staffId } = word;
  await sql.query(
    `INSERT INTO sameness_answer (clinic_id, patient_id, other_id, two_people, staff_id, at)
     VALUES ($1::uuid, $2::uuid, $3::uuid, $4::boolean, $5::uuid, clock_timestamp()) RETURNING id`,
    [clinicId, patientId, otherId, twoPeople, staffId],
  );
}
