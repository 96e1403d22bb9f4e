import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { type DraftFindings, findingRows } from "@/lib/data/notes/findings";
import type { NoteTexts, WhichNote } from "@/lib/data/notes/notes";
import type { Sql } from "@/lib/data/sql";

type Part = keyof ReturnType<typeof findingRows>;

/** Where each kind of finding stands, and of which types its columns are. */
const TABLES: Readonly<Record<Part, readonly [table: string, columns: Readonly<Record<string, string>>]>> = {
  posture: ["posture_finding", { region: "text", direction: "text", grade: "text", side: "side" }],
  movement: [
    "movement_finding",
    { test: "text", side: "side", grade: "text", value: "float8", pain: "boolean", comment: "text" },
  ],
  adjustments: ["adjustment", { segment: "text", technique: "text", side: "side" }],
  painMarks: ["pain_mark", { region: "text", feeling: "text" }],
};
const PARTS = Object.keys(TABLES) as Part[];
const FIRST_PART = 14;

/** One kind of finding, taken away and written anew where it is not what stands there; in order, so by ascending id. */
function replacing(part: Part, nth: number): string {
  const [table, columns] = TABLES[part];
  const names = Object.keys(columns);
  const list = (of: (name: string) => string) => names.map(of).join(", ");
  const drafted = `$${FIRST_PART + nth}::jsonb`;
  return `${table}_was AS (SELECT coalesce(jsonb_agg(jsonb_build_object(${list((name) => `'${name}', f.${name}`)}) ORDER BY f.id), '[]') AS rows
      FROM saved s JOIN ${table} f ON f.clinic_id = s.clinic_id AND f.note_id = s.id),
    ${table}_gone AS (DELETE FROM ${table} f USING saved s, ${table}_was w
      WHERE f.clinic_id = s.clinic_id AND f.note_id = s.id AND w.rows <> ${drafted} RETURNING f.id),
    ${table}_made AS (INSERT INTO ${table} (clinic_id, note_id, ${names.join(", ")})
      SELECT s.clinic_id, s.id, ${list((name) => `d.${name}`)}
      FROM saved s CROSS JOIN ${table}_was w CROSS JOIN (SELECT count(*) FROM ${table}_gone) gone
        CROSS JOIN ROWS FROM (jsonb_to_recordset(${drafted}) AS (${list((name) => `${name} ${columns[name] ?? ""}`)}))
          WITH ORDINALITY AS d (${names.join(", ")}, nth)
      WHERE w.rows <> ${drafted} ORDER BY d.nth)`;
}

type SavedBy = {
  readonly at: Date;
  readonly by: string;
  /** Names this save. */
  readonly key: string | null;
  /** The saves of the same page that it has no answer to. */
  readonly over: readonly string[];
};

const SAVE = `WITH saved AS (
    UPDATE visit_note SET subjective = $6, objective = $7, assessment = $8, plan = $9, saved_at = $10::timestamptz,
      saved_by = $11::uuid, saved_key = $13::uuid, version = version + 1
    WHERE clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR patient_id = ANY ($2::uuid[])) AND id = $3::uuid
      AND patient_id = $4::uuid AND (version = $5::int OR saved_key = ANY ($12::uuid[])) AND state = 'draft'
    RETURNING clinic_id, id, version),
  ${PARTS.map(replacing).join(",\n    ")}
  SELECT c.time_zone AS "timeZone", s.version FROM saved s JOIN clinic c ON c.id = s.clinic_id`;

/**
 * Saves the whole of this patient's draft if it still stands at `version`, or as one of the saves `over` left it, in one
 * statement: undefined, and nothing written, where it does not. A finding that stays as it was is not written again: mostly only a text has changed.
 */
export async function updateNoteDraft(
  sql: Sql,
  scope: PatientScope,
  { id, patientId, version }: WhichNote,
  draft: NoteTexts & DraftFindings,
  saved: SavedBy,
): Promise<{ readonly timeZone: string; readonly version: number } | undefined> {
  const { subjective, objective, assessment, plan } = draft;
  const rows = findingRows(draft);
  const [found] = await sql.query<{ timeZone: string; version: number }>(SAVE, [
    ...[scope.clinicId, scope.patientIds, id, patientId, version],
    ...[subjective, objective, assessment, plan, saved.at, saved.by, saved.over, saved.key],
    ...PARTS.map((part) => JSON.stringify(rows[part])),
  ]);
  return found;
}

/** Whose note this is; null outside the scope. */
export async function findPatientOfNote(
  sql: Sql,
  scope: PatientScope,
  noteId: string,
): Promise<string | null> {
  const [row] = await sql.query<{ patientId: string }>(
    `SELECT patient_id AS "patientId" FROM visit_note
     WHERE clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR patient_id = ANY ($2::uuid[])) AND id = $3::uuid`,
    [scope.clinicId, scope.patientIds, noteId],
  );
  return row?.patientId ?? null;
}
