import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { OWN_TEXT } from "@/lib/data/programmes/own-exercises";
import type { Sql } from "@/lib/data/sql";
import type { Told } from "@/lib/domain/dosing/told";
import type { Dose } from "@/lib/domain/exercises/dose";
import type { OwnText } from "@/lib/domain/exercises/own-exercise";
import type { Side } from "@/lib/domain/exercises/side";
import type { Phase } from "@/lib/domain/exercises/written-exercise";
import type { KeptOverride } from "@/lib/domain/programmes/plan-finding";

export type NewItem = {
  readonly exerciseId: string;
  readonly dose: Dose;
  readonly side: Side;
  readonly note: string;
  /** The clinic's own words, where they are shown in place of the catalogue's. */
  readonly own?: { readonly versionId: string } | null | undefined;
};
export type StoredItem = NewItem & {
  readonly id: string;
  readonly position: number;
  readonly own: OwnText | null;
};
/** Items of one version in the order they are done. */
export function listItems(sql: Sql, scope: PatientScope, versionId: string): Promise<StoredItem[]> {
  return sql.query<StoredItem>(
    `SELECT i.id, i.position, i.exercise_id AS "exerciseId", i.dose, i.side::text AS side, i.note, ${OWN_TEXT} AS own
     FROM programme_item i JOIN programme_version v ON v.id = i.version_id JOIN programme p ON p.id = v.programme_id
     WHERE i.clinic_id = $1::uuid AND i.version_id = $2::uuid AND ($3::uuid[] IS NULL OR p.patient_id = ANY ($3::uuid[]))
     ORDER BY i.position`,
    [scope.clinicId, versionId, scope.patientIds],
  );
}

export type VersionRow = {
  id: string;
  programmeId: string;
  number: number;
  createdAt: Date;
  createdByName: string;
  reason: string;
  /** The day it starts on. */
  startsOn: string | null;
  phase: Phase;
  noteToPatient: string;
  overrides: KeptOverride[];
  items: StoredItem[];
};

/** Every version of some programmes with its items, each programme's newest first. */
export function listVersions(
  sql: Sql,
  scope: PatientScope,
  programmeIds: readonly string[],
): Promise<VersionRow[]> {
  return sql.query<VersionRow>(
    `SELECT v.id, v.programme_id AS "programmeId", v.number, v.created_at AS "createdAt", s.name AS "createdByName", v.reason, v.overrides,
            v.starts_on::text AS "startsOn", v.phase, v.note_to_patient AS "noteToPatient",
            coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'position', i.position, 'exerciseId', i.exercise_id,
              'dose', i.dose, 'side', i.side, 'note', i.note, 'own', ${OWN_TEXT}) ORDER BY i.position), '[]') AS items
     FROM programme_version v JOIN programme p ON p.id = v.programme_id JOIN staff s ON s.id = v.created_by
     JOIN programme_item i ON i.version_id = v.id
     WHERE v.clinic_id = $1::uuid AND v.programme_id = ANY ($2::uuid[]) AND ($3::uuid[] IS NULL OR p.patient_id = ANY ($3::uuid[]))
     GROUP BY v.id, s.name ORDER BY v.programme_id, v.number DESC`,
    [scope.clinicId, programmeIds, scope.patientIds],
  );
}

/** Writes the next version with its items and makes it current; numbers are unique, so two writers cannot both win. */
export async function createVersion(
  sql: Sql,
  version: {
    clinicId: string;
    programmeId: string;
    number: number;
    title: string;
    templateId: string | null;
    noteToPatient: string;
    phase: Phase;
    reason: string;
    told: Told | "";
    overrides: readonly KeptOverride[];
    /** Where it is left out, the programme's stays. */
    startsOn?: string | undefined;
    createdBy: string;
    items: readonly NewItem[];
  },
): Promise<string> {
  const [row] = await sql.query<{ id: string }>(
    `INSERT INTO programme_version (clinic_id, programme_id, number, template_id, note_to_patient, created_by, phase, reason, overrides, told, starts_on)
     VALUES ($1::uuid, $2::uuid, $3::int, $4, $5, $6::uuid, $7, $8, $9::jsonb, $10,
       coalesce($11::date, (SELECT p.starts_on FROM programme p WHERE p.clinic_id = $1::uuid AND p.id = $2::uuid))) RETURNING id`,
    [
      version.clinicId,
      version.programmeId,
      version.number,
      version.templateId,
      version.noteToPatient,
      version.createdBy,
      version.phase,
      version.reason,
      JSON.stringify(version.overrides),
      version.told,
      version.startsOn ?? null,
    ],
  );
  if (!row) throw new Error("no version row returned");
  const items = version.items.map((one, position) => ({ ...one, position }));
  await sql.query(
    `INSERT INTO programme_item (clinic_id, version_id, position, exercise_id, dose, side, note, own_version_id)
     SELECT $1::uuid, $2::uuid, i.position, i."exerciseId", i.dose, i.side::text::side, i.note, (i.own->>'versionId')::uuid
     FROM jsonb_to_recordset($3::jsonb) AS i(position int, "exerciseId" text, dose jsonb, side text, note text, own jsonb)
     RETURNING id`,
    [version.clinicId, row.id, JSON.stringify(items)],
  );
  await sql.query(
    `UPDATE programme SET current_version_id = $3::uuid, title = $4, starts_on = coalesce($5::date, starts_on)
     WHERE clinic_id = $1::uuid AND id = $2::uuid RETURNING id`,
    [version.clinicId, version.programmeId, row.id, version.title, version.startsOn ?? null],
  );
  return row.id;
}
