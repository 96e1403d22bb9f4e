import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";

export type MessageRow = {
  readonly number: number;
  readonly text: string;
  readonly at: Date;
  /** Null: the patient wrote it. */
  readonly staffId: string | null;
  readonly writer: string | null;
  readonly urgentWords: readonly string[];
};

/** What was written in a thread, first to last. */
export function listMessages(sql: Sql, threadId: string): Promise<MessageRow[]> {
  return sql.query<MessageRow>(
    `SELECT m.number, m.text, m.at, m.staff_id AS "staffId", s.name AS writer, m.urgent_words AS "urgentWords"
     FROM message m LEFT JOIN staff s ON s.clinic_id = m.clinic_id AND s.id = m.staff_id
     WHERE m.thread_id = $1::uuid ORDER BY m.number`,
    [threadId],
  );
}

/** Who else of the clinic has written in a thread after this message; undefined where nobody has. */
export async function findLaterWriter(
  sql: Sql,
  { threadId, after, staffId }: { threadId: string; after: number; staffId: string },
): Promise<string | undefined> {
  const [row] = await sql.query<{ name: string }>(
    `SELECT s.name FROM message m JOIN staff s ON s.clinic_id = m.clinic_id AND s.id = m.staff_id
     WHERE m.thread_id = $1::uuid AND m.number > $2::int AND m.staff_id <> $3::uuid ORDER BY m.number DESC LIMIT 1`,
    [threadId, after, staffId],
  );
  return row?.name;
}

type Written = {
  readonly clinicId: string;
  readonly patientId: string;
  readonly threadId: string;
  /** Null: the patient writes. */
  readonly staffId: string | null;
  readonly text: string;
  readonly urgentWords: readonly string[];
  readonly clientKey: string;
};

/**
 * Adds a message to a thread that is held, and moves the thread's numbers with it. Whoever writes had read what stood
 * there if nothing was unread; an answer counts for what the clinic had read. A patient's message opens a closed thread,
 * and urgent words take it to the clinicians.
 */
export async function createMessage(sql: Sql, message: Written): Promise<number> {
  const { clinicId, patientId, threadId, staffId, text, urgentWords, clientKey } = message;
  const urgent = urgentWords.length > 0;
  const side = staffId === null ? "patient" : "clinic";
  const moved =
    staffId === null
      ? `closed_at = NULL, closed_by = NULL,
         urgent_number = CASE WHEN $2::boolean THEN last_number + 1 ELSE urgent_number END,
         assigned_to = CASE WHEN $2::boolean AND about = 'appointment' THEN NULL ELSE assigned_to END,
         about = CASE WHEN $2::boolean THEN 'health' ELSE about END`
      : "answered_number = CASE WHEN $2::boolean THEN answered_number ELSE greatest(answered_number, clinic_read) END";
  const [row] = await sql.query<{ number: number }>(
    `UPDATE message_thread SET last_number = last_number + 1, last_at = now(),
       ${side}_read = CASE WHEN ${side}_read = last_number THEN last_number + 1 ELSE ${side}_read END, ${moved}
     WHERE id = $1::uuid RETURNING last_number AS number`,
    [threadId, urgent],
  );
  if (!row) throw new Error("the thread was held");
  await sql.query(
    `INSERT INTO message (clinic_id, patient_id, thread_id, number, staff_id, text, urgent_words, client_key)
     VALUES ($1::uuid, $2::uuid, $3::uuid, $4::int, $5::uuid, $6, $7::text[], $8::uuid)`,
    [clinicId, patientId, threadId, row.number, staffId, text, urgentWords, clientKey],
  );
  return row.number;
}

export type SentBefore = { readonly threadId: string; readonly text: string };

/** What a form with this key has sent already. */
export async function findByClientKey(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
  clientKey: string,
): Promise<SentBefore | undefined> {
  const [row] = await sql.query<SentBefore>(
    `SELECT thread_id AS "threadId", text FROM message
     WHERE clinic_id = $1::uuid AND patient_id = $2::uuid AND client_key = $3::uuid
       AND ($4::uuid[] IS NULL OR patient_id = ANY ($4::uuid[]))`,
    [scope.clinicId, patientId, clientKey, scope.patientIds],
  );
  return row;
}

/** How many messages a patient has written within the last hour. */
export async function countWrittenLately(sql: Sql, scope: PatientScope, patientId: string): Promise<number> {
  const [row] = await sql.query<{ many: number }>(
    `SELECT count(*)::int AS many FROM message WHERE clinic_id = $1::uuid AND patient_id = $2::uuid
       AND ($3::uuid[] IS NULL OR patient_id = ANY ($3::uuid[])) AND staff_id IS NULL AND at > now() - interval '1 hour'`,
    [scope.clinicId, patientId, scope.patientIds],
  );
  return row?.many ?? 0;
}

/** Whether the patient has done a check-in since. */
export async function hasCheckedInSince(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
  since: Date,
): Promise<boolean> {
  const rows = await sql.query(
    `SELECT 1 FROM check_in WHERE clinic_id = $1::uuid AND patient_id = $2::uuid AND state <> 'draft'
       AND ($3::uuid[] IS NULL OR patient_id = ANY ($3::uuid[])) AND started_at > $4 LIMIT 1`,
    [scope.clinicId, patientId, scope.patientIds, since],
  );
  return rows.length > 0;
}
