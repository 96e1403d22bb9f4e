import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { LetterHead } from "@/lib/contracts/letter";
import type { Sql } from "@/lib/data/sql";

export type LetterRow = {
  readonly id: string;
  readonly patientId: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly replacesId: string | null;
  /** A newer letter that stands for this one. */
  readonly replacedById: string | null;
  readonly author: string;
  readonly createdAt: Date;
  readonly savedBy: string;
  readonly savedAt: Date;
  readonly version: number;
  readonly savedKey: string | null;
  readonly head: LetterHead | null;
  readonly signedBy: string | null;
  readonly signedAt: Date | null;
};

const LETTERS = `SELECT l.id, l.patient_id AS "patientId", l.recipient, l.subject, l.text, l.replaces_id AS "replacesId",
    (SELECT n.id FROM referral_letter n WHERE n.clinic_id = l.clinic_id AND n.replaces_id = l.id
      ORDER BY n.created_at DESC LIMIT 1) AS "replacedById",
    a.name AS author, l.created_at AS "createdAt", s.name AS "savedBy", l.saved_at AS "savedAt", l.version,
    l.saved_key AS "savedKey", l.head,
    z.name AS "signedBy", l.signed_at AS "signedAt"
  FROM referral_letter l JOIN staff a ON a.clinic_id = l.clinic_id AND a.id = l.author_id
  JOIN staff s ON s.clinic_id = l.clinic_id AND s.id = l.saved_by
  LEFT JOIN staff z ON z.clinic_id = l.clinic_id AND z.id = l.signed_by
  WHERE l.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR l.patient_id = ANY ($2::uuid[]))`;

/** A patient's letters, the newest first. */
export function listLetters(sql: Sql, scope: PatientScope, patientId: string): Promise<LetterRow[]> {
  return sql.query<LetterRow>(
    `${LETTERS} AND l.patient_id = $3::uuid ORDER BY l.created_at DESC, l.id DESC`,
    [scope.clinicId, scope.patientIds, patientId],
  );
}

/** Undefined outside the scope. */
export async function findLetter(
  sql: Sql,
  scope: PatientScope,
  letterId: string,
): Promise<LetterRow | undefined> {
  const [row] = await sql.query<LetterRow>(`${LETTERS} AND l.id = $3::uuid`, [
    scope.clinicId,
    scope.patientIds,
    letterId,
  ]);
  return row;
}

type NewLetter = Pick<LetterRow, "patientId" | "recipient" | "subject" | "text" | "replacesId"> & {
  readonly clinicId: string;
  readonly staffId: string;
};

export async function createLetter(sql: Sql, letter: NewLetter): Promise<string> {
  const { clinicId, patientId, recipient, subject, text, replacesId, staffId } = letter;
  const [row] = await sql.query<{ id: string }>(
    `INSERT INTO referral_letter (clinic_id, patient_id, recipient, subject, text, replaces_id, author_id, saved_by)
     VALUES ($1::uuid, $2::uuid, $3, $4, $5, $6::uuid, $7::uuid, $7::uuid) RETURNING id`,
    [clinicId, patientId, recipient, subject, text, replacesId, staffId],
  );
  if (!row) throw new Error("no letter was made");
  return row.id;
}

/** The draft as a page last saw it: its version, or what one of that page's own saves made of it. */
type AsSeen = {
  readonly letterId: string;
  readonly version: number;
  readonly over: readonly string[];
};
const AS_SEEN = `clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR patient_id = ANY ($2::uuid[])) AND id = $3::uuid
  AND (version = $4::int OR saved_key = ANY ($5::uuid[])) AND signed_at IS NULL`;

type Change = AsSeen &
  Pick<LetterRow, "recipient" | "subject" | "text"> & {
    readonly staffId: string;
    readonly key?: string | undefined;
  };

/** Saves a draft that still stands as it was seen; undefined where it does not. */
export async function updateLetterText(
  sql: Sql,
  scope: PatientScope,
  change: Change,
): Promise<Pick<LetterRow, "version" | "savedAt"> | undefined> {
  const { letterId, version, over, recipient, subject, text, staffId, key } = change;
  const [saved] = await sql.query<Pick<LetterRow, "version" | "savedAt">>(
    `UPDATE referral_letter SET recipient = $6, subject = $7, text = $8, saved_by = $9::uuid, saved_at = clock_timestamp(),
       version = version + 1, saved_key = $10::uuid WHERE ${AS_SEEN} RETURNING version, saved_at AS "savedAt"`,
    [
      ...[scope.clinicId, scope.patientIds, letterId, version, over],
      ...[recipient, subject, text, staffId, key ?? null],
    ],
  );
  return saved;
}

/** Takes a draft away that still stands as it was seen; answers whether it did. */
export async function removeLetterDraft(
  sql: Sql,
  scope: PatientScope,
  { letterId, version, over }: AsSeen,
): Promise<boolean> {
  const rows = await sql.query<{ id: string }>(`DELETE FROM referral_letter WHERE ${AS_SEEN} RETURNING id`, [
    scope.clinicId,
    scope.patientIds,
    letterId,
    version,
    over,
  ]);
  return rows.length > 0;
}

/** From here on nothing of it changes. */
export async function updateLetterSigned(
  sql: Sql,
  scope: PatientScope,
  {
    letterId,
    head,
    staffId,
  }: { readonly letterId: string; readonly head: LetterHead; readonly staffId: string },
): Promise<void> {
  await sql.query(
    `UPDATE referral_letter SET head = $4::jsonb, signed_by = $5::uuid, signed_at = clock_timestamp()
     WHERE clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR patient_id = ANY ($2::uuid[])) AND id = $3::uuid AND signed_at IS NULL RETURNING id`,
    [scope.clinicId, scope.patientIds, letterId, JSON.stringify(head), staffId],
  );
}
