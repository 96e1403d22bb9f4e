import "server-only";
import { AHEAD_SECONDS } from "@/lib/domain/notices/put-back";
import type { Sql } from "@/lib/data/sql";
import type { Channel, TryState } from "@/lib/domain/notices/channels";

/** Somebody to tell, while they work here. */
export type Recipient = { readonly staffId: string; readonly email: string; readonly mobile: string | null };

export async function findRecipient(sql: Sql, staffId: string): Promise<Recipient | undefined> {
  const [row] = await sql.query<Recipient>(
    `SELECT id AS "staffId", email, mobile FROM staff WHERE id = $1::uuid AND active`,
    [staffId],
  );
  return row;
}

/** How one try of a notice ended, oldest first. */
export type Ended = {
  readonly channel: Channel;
  readonly targetId: string | null;
  readonly state: TryState;
  readonly at: Date;
};

/** `waits`: nobody has taken the alert on since. */
export type NoticeToSend = {
  readonly staffId: string;
  readonly alertId: string | null;
  readonly waits: boolean;
  readonly tries: readonly Ended[];
};

const WAITS = "(n.alert_id IS NULL OR a.state = 'open' AND a.cycle = n.cycle)";
const NOTICE = "alert_notice n LEFT JOIN alert a ON a.clinic_id = n.clinic_id AND a.id = n.alert_id";

/** Holds what is being sent against other workers until the transaction ends; false while one has it. */
async function held(sql: Sql, what: string): Promise<boolean> {
  const [lock] = await sql.query<{ got: boolean }>(
    "SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS got",
    [what],
  );
  return lock?.got === true;
}

/** The tries of a test that somebody sent to themselves, held as a notice is; undefined while another worker has it. */
export async function findTestTries(
  sql: Sql,
  clinicId: string,
  testId: string,
): Promise<readonly Pick<Ended, "channel" | "targetId">[] | undefined> {
  if (!(await held(sql, `test ${testId}`))) return undefined;
  return sql.query<Ended>(
    `SELECT channel, target_id AS "targetId" FROM notice_attempt WHERE clinic_id = $1::uuid AND test_id = $2::uuid`,
    [clinicId, testId],
  );
}

/** A notice and its tries, held against other workers until the transaction ends; undefined while one has it. */
export async function findNoticeToSend(
  sql: Sql,
  clinicId: string,
  noticeId: string,
): Promise<NoticeToSend | undefined> {
  if (!(await held(sql, `notice ${noticeId}`))) return undefined;
  const [notice] = await sql.query<Omit<NoticeToSend, "tries">>(
    `SELECT n.staff_id AS "staffId", n.alert_id AS "alertId", ${WAITS} AS waits FROM ${NOTICE}
     WHERE n.clinic_id = $1::uuid AND n.id = $2::uuid`,
    [clinicId, noticeId],
  );
  const tries = await sql.query<Ended>(
    `SELECT channel, target_id AS "targetId", state, at FROM notice_attempt
     WHERE clinic_id = $1::uuid AND notice_id = $2::uuid ORDER BY at, id`,
    [clinicId, noticeId],
  );
  return notice && { ...notice, tries };
}

/**
 * Notices of the last day that still wait, to people who have more than mail; a fresh one is its job's. Those tried least
 * come first, so that a round that ends early keeps none of them waiting for good. One made by a clock that has been put
 * back since is not fresh.
 */
export async function listNoticesToSend(sql: Sql, clinicId: string): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `SELECT n.id FROM ${NOTICE} JOIN staff s ON s.id = n.staff_id
     WHERE n.clinic_id = $1::uuid AND ${WAITS}
       AND n.created_at > now() - interval '1 day'
       AND n.created_at NOT BETWEEN now() - interval '10 seconds' AND now() + interval '${AHEAD_SECONDS} seconds'
       AND (EXISTS (SELECT FROM push_subscription p WHERE p.staff_id = s.id)
         OR s.mobile IS NOT NULL AND EXISTS (SELECT FROM clinic_webhook))
     ORDER BY (SELECT count(*) FROM notice_attempt t WHERE t.clinic_id = n.clinic_id AND t.notice_id = n.id), n.created_at`,
    [clinicId],
  );
  return rows.map(({ id }) => id);
}
