import "server-only";
import { enqueue } from "@/lib/data/queue";
import { findStaffAddress } from "@/lib/data/clinics/staff";
import type { Sql } from "@/lib/data/sql";
import { sendMail } from "@/lib/use-cases/mail/send-mail";

export type Notice = {
  readonly id: string;
  readonly clinicId: string;
  readonly staffId: string;
  /** The alert that waits; null for the morning test. */
  readonly alertId: string | null;
};

/**
 * One notice, through every channel its person can be reached by. Runs in the transaction that writes the notice, so
 * that each delivery and its job exist exactly when the notice does.
 */
export async function sendNotice(sql: Sql, { id, clinicId, staffId, alertId }: Notice): Promise<void> {
  const recipient = await findStaffAddress(sql, clinicId, staffId);
  if (recipient === undefined) return;
  const mail = { clinicId, recipient, dedupeKey: `notice:${id}` };
  const ids = { noticeId: id, staffId };
  if (alertId === null) await sendMail(sql, { ...mail, template: "alert-test", values: ids });
  else await sendMail(sql, { ...mail, template: "alert-waiting", values: { alertId, ...ids } });
  await enqueue(sql, "notice.send", { clinicId, noticeId: id });
}
