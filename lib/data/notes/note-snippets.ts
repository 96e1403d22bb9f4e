import "server-only";
import type { NoteSnippet, NoteSnippetFields } from "@/lib/contracts/note-snippet";
import type { Sql } from "@/lib/data/sql";

const SNIPPETS =
  "SELECT id, name, text FROM note_snippet WHERE clinic_id = $1::uuid AND removed_at IS NULL ORDER BY lower(name), id";

/** A clinic's snippets by name. */
export function listNoteSnippets(sql: Sql, clinicId: string): Promise<NoteSnippet[]> {
  return sql.query<NoteSnippet>(SNIPPETS, [clinicId]);
}

export type NoteClinic = {
  readonly timeZone: string;
  readonly snippets: NoteSnippet[];
  /** The dosing numbers it moved. */
  readonly dosing: Readonly<Record<string, number>>;
};

/** What a clinic brings to each of its notes, in one statement. */
export async function findNoteClinic(sql: Sql, clinicId: string): Promise<NoteClinic> {
  const [found] = await sql.query<NoteClinic>(
    `SELECT c.time_zone AS "timeZone", c.dosing_settings AS dosing,
       (SELECT coalesce(json_agg(s), '[]') FROM (${SNIPPETS}) s) AS snippets
     FROM clinic c WHERE c.id = $1::uuid`,
    [clinicId],
  );
  if (!found) throw new Error("the actor's clinic is not there");
  return found;
}

const plain = (name: string) => `lower(regexp_replace(btrim(${name}), '\\s+', ' ', 'g'))`;

/** Whether another snippet of the clinic's list has this name, but for case and blanks. */
export async function hasSnippetNamed(
  sql: Sql,
  clinicId: string,
  name: string,
  /** Null for one that is new. */
  snippetId: string | null,
): Promise<boolean> {
  const rows = await sql.query(
    `SELECT 1 FROM note_snippet WHERE clinic_id = $1::uuid AND removed_at IS NULL
       AND ${plain("name")} = ${plain("$2::text")} AND id IS DISTINCT FROM $3::uuid LIMIT 1`,
    [clinicId, name, snippetId],
  );
  return rows.length > 0;
}

export async function createNoteSnippet(
  sql: Sql,
  clinicId: string,
  { name, text, by }: NoteSnippetFields & { readonly by: string },
): Promise<void> {
  await sql.query(
    `INSERT INTO note_snippet (clinic_id, name, text, changed_by) VALUES ($1::uuid, $2, $3, $4::uuid)`,
    [clinicId, name, text, by],
  );
}

/** Answers whether there was one to change. */
export async function updateNoteSnippet(
  sql: Sql,
  clinicId: string,
  snippetId: string,
  { name, text, by }: NoteSnippetFields & { readonly by: string },
): Promise<boolean> {
  const rows = await sql.query(
    `UPDATE note_snippet SET name = $3, text = $4, changed_by = $5::uuid, changed_at = now()
     WHERE clinic_id = $1::uuid AND id = $2::uuid AND removed_at IS NULL RETURNING id`,
    [clinicId, snippetId, name, text, by],
  );
  return rows.length === 1;
}

/** Takes one off the list; notes that used it keep their words. Answers whether there was one. */
export async function removeNoteSnippet(
  sql: Sql,
  clinicId: string,
  snippetId: string,
  by: string,
): Promise<boolean> {
  const rows = await sql.query(
    `UPDATE note_snippet SET removed_at = now(), changed_by = $3::uuid
     WHERE clinic_id = $1::uuid AND id = $2::uuid AND removed_at IS NULL RETURNING id`,
    [clinicId, snippetId, by],
  );
  return rows.length === 1;
}
