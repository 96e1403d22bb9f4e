import "server-only";
import type { ReadingSide } from "@/lib/data/messages/message-threads";
import type { Sql } from "@/lib/data/sql";
import type { ThreadSubject } from "@/lib/domain/messages/thread";

export async function createThread(
  sql: Sql,
  thread: { clinicId: string; patientId: string; about: ThreadSubject; assignedTo: string | null },
): Promise<string> {
  const [row] = await sql.query<{ id: string }>(
    `INSERT INTO message_thread (clinic_id, patient_id, about, assigned_to)
     VALUES ($1::uuid, $2::uuid, $3, $4::uuid) RETURNING id`,
    [thread.clinicId, thread.patientId, thread.about, thread.assignedTo],
  );
  if (!row) throw new Error("a new thread has an id");
  return row.id;
}

/** Up to this message one side has now read it; never back. */
export async function updateRead(
  sql: Sql,
  threadId: string,
  side: ReadingSide,
  number: number,
): Promise<boolean> {
  const rows = await sql.query(
    `UPDATE message_thread SET ${side}_read = $2::int WHERE id = $1::uuid AND ${side}_read < $2::int
       AND $2::int <= last_number RETURNING id`,
    [threadId, number],
  );
  return rows.length === 1;
}

export async function updateAssignee(sql: Sql, threadId: string, staffId: string | null): Promise<void> {
  await sql.query("UPDATE message_thread SET assigned_to = $2::uuid WHERE id = $1::uuid", [
    threadId,
    staffId,
  ]);
}

/** Closes a thread, or opens it again where nobody closes it. */
export async function updateClosed(sql: Sql, threadId: string, closedBy: string | null): Promise<void> {
  await sql.query(
    `UPDATE message_thread SET closed_by = $2::uuid, closed_at = CASE WHEN $2::uuid IS NULL THEN NULL ELSE now() END
     WHERE id = $1::uuid`,
    [threadId, closedBy],
  );
}
