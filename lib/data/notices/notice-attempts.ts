import "server-only";
import { AHEAD_SECONDS } from "@/lib/domain/notices/put-back";
import type { Sql } from "@/lib/data/sql";
import type { Channel, TryState } from "@/lib/domain/notices/channels";
import type { FailedSince, Reach } from "@/lib/domain/notices/channel-health";

export type NewAttempt = {
  readonly clinicId: string;
  /** Null: a test somebody sent to themselves, which `testId` names. */
  readonly noticeId: string | null;
  readonly testId: string | null;
  readonly staffId: string;
  readonly channel: Channel;
  /** Which of the person's browsers. */
  readonly targetId: string | null;
  readonly state: TryState;
  readonly code: string | null;
};

/** At the time it ended: the transaction may have begun long before. */
export async function createAttempt(sql: Sql, attempt: NewAttempt): Promise<void> {
  await sql.query(
    `INSERT INTO notice_attempt (clinic_id, notice_id, staff_id, channel, target_id, state, code, at, test_id)
     VALUES ($1::uuid, $2::uuid, $3::uuid, $4, $5::uuid, $6, $7, clock_timestamp(), $8::uuid)`,
    [
      attempt.clinicId,
      attempt.noticeId,
      attempt.staffId,
      attempt.channel,
      attempt.targetId,
      attempt.state,
      attempt.code,
      attempt.testId,
    ],
  );
}

/** A try further ahead is from before the clock was put back: it would say for as long how things are now. */
const AHEAD = `clock_timestamp() + interval '${AHEAD_SECONDS} seconds'`;

/** Per channel, how many tries of the last week failed after the last accepted one; a changed gateway starts afresh. */
export async function countFailedSince(sql: Sql): Promise<FailedSince> {
  const rows = await sql.query<{ channel: Channel; many: number }>(
    `SELECT channel, count(*)::int AS many FROM notice_attempt a
     WHERE state = 'failed' AND at BETWEEN now() - interval '7 days' AND ${AHEAD}
       AND NOT EXISTS (SELECT FROM notice_attempt later WHERE later.clinic_id = a.clinic_id
             AND later.channel = a.channel AND later.state = 'accepted' AND later.at BETWEEN a.at AND ${AHEAD})
       AND (channel <> 'webhook' OR at > coalesce((SELECT changed_at FROM clinic_webhook), now()))
     GROUP BY channel`,
  );
  return Object.fromEntries(rows.map(({ channel, many }) => [channel, many]));
}

export type AttemptRow = {
  readonly id: string;
  readonly channel: Channel;
  readonly state: TryState;
  readonly code: string | null;
  readonly at: Date;
};

/** This person's newest tries, newest first. */
export async function listAttemptsTo(sql: Sql, staffId: string, most: number): Promise<AttemptRow[]> {
  return sql.query<AttemptRow>(
    `SELECT id, channel, state, code, at FROM notice_attempt WHERE staff_id = $1::uuid ORDER BY at DESC, id DESC LIMIT $2::int`,
    [staffId, most],
  );
}

export type ReachRow = Reach & { readonly staffId: string; readonly name: string };

/** How each person who may be told of an alert can be reached. */
export async function listReach(sql: Sql): Promise<ReachRow[]> {
  return sql.query<ReachRow>(
    `SELECT s.id AS "staffId", s.name, s.mobile IS NOT NULL AS "hasMobile",
       (SELECT count(*)::int FROM push_subscription p WHERE p.staff_id = s.id) AS browsers,
       (SELECT a.state FROM notice_attempt a WHERE a.staff_id = s.id AND a.channel = 'mail' ORDER BY a.at DESC LIMIT 1)
         AS "lastMail"
     FROM staff s WHERE s.active AND s.roles && ARRAY['clinician', 'owner'] ORDER BY s.name`,
  );
}

export type AlertAttemptRow = AttemptRow & { readonly to: string };

/** Every try to tell somebody of this alert, newest first. */
export async function listAttemptsOfAlert(
  sql: Sql,
  clinicId: string,
  alertId: string,
): Promise<AlertAttemptRow[]> {
  return sql.query<AlertAttemptRow>(
    `SELECT t.id, t.channel, t.state, t.code, t.at, s.name AS to
     FROM notice_attempt t JOIN alert_notice n ON n.clinic_id = t.clinic_id AND n.id = t.notice_id
       JOIN staff s ON s.clinic_id = t.clinic_id AND s.id = t.staff_id
     WHERE t.clinic_id = $1::uuid AND n.alert_id = $2::uuid ORDER BY t.at DESC, t.id DESC`,
    [clinicId, alertId],
  );
}
