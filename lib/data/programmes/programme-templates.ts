import "server-only";
import type { NewItem } from "@/lib/data/programmes/programme-versions";
import type { Sql } from "@/lib/data/sql";
import type { Phase } from "@/lib/domain/exercises/written-exercise";

export type ClinicTemplateRow = {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly phase: Phase;
  readonly items: readonly NewItem[];
};

/** The clinic's own templates, each in its newest version, by name. Row security keeps it to the clinic. */
export function listClinicTemplates(sql: Sql, clinicId: string): Promise<ClinicTemplateRow[]> {
  return sql.query<ClinicTemplateRow>(
    `SELECT * FROM (SELECT DISTINCT ON (lower(name)) id, name, version, phase, items, archived_at FROM programme_template
       WHERE clinic_id = $1::uuid ORDER BY lower(name), version DESC) newest
     WHERE archived_at IS NULL ORDER BY lower(name)`,
    [clinicId],
  );
}

/** Saves a template; one of that name, however it is capitalised, gets its next version. The caller holds the clinic's settings. */
export async function createClinicTemplate(
  sql: Sql,
  template: {
    clinicId: string;
    name: string;
    phase: Phase;
    items: readonly NewItem[];
    savedBy: string;
  },
): Promise<{ id: string; version: number }> {
  const { clinicId, name, phase, items, savedBy } = template;
  const [row] = await sql.query<{ id: string; version: number }>(
    `INSERT INTO programme_template (clinic_id, name, version, phase, items, saved_by)
     SELECT $1::uuid, $2, coalesce(max(version), 0) + 1, $3, $4::jsonb, $5::uuid FROM programme_template
     WHERE clinic_id = $1::uuid AND lower(name) = lower($2) RETURNING id, version`,
    [clinicId, name, phase, JSON.stringify(items), savedBy],
  );
  if (!row) throw new Error("no template row returned");
  return row;
}

export type NamedTemplate = {
  /** Of its newest version. */
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly savedBy: string;
};

/** The template on the list that has this name, however it is capitalised, in its newest version. */
export async function findTemplateNamed(
  sql: Sql,
  clinicId: string,
  name: string,
): Promise<NamedTemplate | undefined> {
  const [row] = await sql.query<NamedTemplate & { isListed: boolean }>(
    `SELECT t.id, t.name, t.version, s.name AS "savedBy", t.archived_at IS NULL AS "isListed" FROM programme_template t
     JOIN staff s ON s.clinic_id = t.clinic_id AND s.id = t.saved_by
     WHERE t.clinic_id = $1::uuid AND lower(t.name) = lower($2) ORDER BY t.version DESC LIMIT 1`,
    [clinicId, name],
  );
  return row?.isListed === true ? row : undefined;
}

/** What one of a template's versions is called now; undefined when there is none of that id. */
export async function findTemplateName(
  sql: Sql,
  clinicId: string,
  templateId: string,
): Promise<string | undefined> {
  const [row] = await sql.query<{ name: string }>(
    "SELECT name FROM programme_template WHERE clinic_id = $1::uuid AND id = $2::uuid",
    [clinicId, templateId],
  );
  return row?.name;
}

/** Takes a template out of the list; false when there is none. */
export async function archiveClinicTemplate(
  sql: Sql,
  clinicId: string,
  templateId: string,
): Promise<boolean> {
  const rows = await sql.query(
    `UPDATE programme_template SET archived_at = now()
     WHERE clinic_id = $1::uuid AND id = $2::uuid AND archived_at IS NULL RETURNING id`,
    [clinicId, templateId],
  );
  return rows.length === 1;
}

type Renaming = { readonly clinicId: string; readonly templateId: string; readonly name: string };
const OF_THAT_TEMPLATE = `lower(name) = (SELECT lower(t.name) FROM programme_template t
  WHERE t.clinic_id = $1::uuid AND t.id = $2::uuid AND t.archived_at IS NULL)`;

/** Whether another template of the clinic has that name, however it is capitalised. */
export async function hasTemplateNamed(sql: Sql, { clinicId, templateId, name }: Renaming): Promise<boolean> {
  const rows = await sql.query(
    `SELECT id FROM programme_template
     WHERE clinic_id = $1::uuid AND lower(name) = lower($3) AND NOT (${OF_THAT_TEMPLATE}) LIMIT 1`,
    [clinicId, templateId, name],
  );
  return rows.length > 0;
}

/** Renames every version of a template on the list; false when there is none. */
export async function renameClinicTemplate(
  sql: Sql,
  { clinicId, templateId, name }: Renaming,
): Promise<boolean> {
  const rows = await sql.query(
    `UPDATE programme_template SET name = $3 WHERE clinic_id = $1::uuid AND ${OF_THAT_TEMPLATE} RETURNING id`,
    [clinicId, templateId, name],
  );
  return rows.length > 0;
}
