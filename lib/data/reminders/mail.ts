import "server-only";
import type { MailTemplate } from "@/lib/contracts/mail";
import { AHEAD_SECONDS } from "@/lib/domain/notices/put-back";
import type { Sql } from "@/lib/data/sql";

/** How often a mail's job tries it at once, counting out the first try that anybody makes. */
const JOB_TRIES = 5;

export type MailRow = {
  readonly id: string;
  readonly recipient: string;
  readonly template: MailTemplate;
  readonly values: Readonly<Record<string, string>>;
  /** Waits so long that no further try makes sense. */
  readonly isOld: boolean;
  /** What the patient reads whose address it is; null for staff, and before any choice. */
  readonly language: string | null;
};

type NewMail = {
  readonly clinicId: string;
  readonly recipient: string;
  readonly template: MailTemplate;
  readonly values: Readonly<Record<string, string>>;
  readonly dedupeKey: string;
};

/** Writes an outgoing mail; undefined when one with this key was written before. */
export async function createMail(sql: Sql, mail: NewMail): Promise<string | undefined> {
  const [row] = await sql.query<{ id: string }>(
    `INSERT INTO mail (clinic_id, recipient, template, values, dedupe_key) VALUES ($1::uuid, $2, $3, $4::jsonb, $5)
     ON CONFLICT (clinic_id, dedupe_key) DO NOTHING RETURNING id`,
    [mail.clinicId, mail.recipient, mail.template, JSON.stringify(mail.values), mail.dedupeKey],
  );
  return row?.id;
}

/** An unsent mail, held until the transaction ends; undefined when it is sent, given up, or in another's hands. */
export async function findMailToSend(sql: Sql, mailId: string): Promise<MailRow | undefined> {
  const [row] = await sql.query<MailRow>(
    `SELECT id, recipient, template, values, created_at < now() - interval '34 hours' AS "isOld",
       (SELECT p.language FROM patient p WHERE p.clinic_id = mail.clinic_id AND p.language IS NOT NULL
          AND mail.recipient IN (p.portal_email, p.email) LIMIT 1) AS language
     FROM mail WHERE id = $1::uuid AND sent_at IS NULL AND failed_at IS NULL FOR UPDATE OF mail SKIP LOCKED`,
    [mailId],
  );
  return row;
}

export async function updateMailSent(sql: Sql, mailId: string): Promise<void> {
  await sql.query(
    "UPDATE mail SET sent_at = now(), attempts = attempts + 1, last_error = NULL WHERE id = $1::uuid",
    [mailId],
  );
}

/** Records a failed try by its code; `forGood` when no further one makes sense. */
export async function updateMailFailed(
  sql: Sql,
  mailId: string,
  { code, forGood }: { readonly code: string; readonly forGood: boolean },
): Promise<void> {
  await sql.query(
    `UPDATE mail SET attempts = attempts + 1, last_error = $2, failed_at = CASE WHEN $3::boolean THEN now() END
     WHERE id = $1::uuid`,
    [mailId, code, forGood],
  );
}

/**
 * Unsent mail that is due again: a minute old, then twice as long after each failed try but those its job makes in the
 * first minute: counted with them, a mail server that was away for two minutes kept an alert's mail for an hour. What
 * waits for an answer is tried every ten minutes at least. What was written by a clock that has been put back since is due
 * until that time comes. Derived from the rows, so that a lost job or a crash cannot lose a mail. One that only another
 * release of this product knows how to write waits for that release, and keeps none of the others waiting.
 */
export async function listMailDue(
  sql: Sql,
  most: number,
  templates: readonly MailTemplate[],
): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `SELECT id FROM mail WHERE sent_at IS NULL AND failed_at IS NULL AND template = ANY ($2::text[])
       AND (created_at > now() + interval '${AHEAD_SECONDS} seconds' OR created_at < now() - CASE WHEN template = 'alert-waiting' AND attempts > ${JOB_TRIES + 3}
         THEN interval '10 minutes' * (attempts - ${JOB_TRIES + 2})
         ELSE interval '60 seconds' * power(2, least(greatest(attempts - ${JOB_TRIES}, 0), 12)) END)
     ORDER BY template = 'alert-waiting' DESC, created_at LIMIT $1::int`,
    [most, templates],
  );
  return rows.map(({ id }) => id);
}
