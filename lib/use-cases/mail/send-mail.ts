import "server-only";
import type { MailTemplate, MailValues } from "@/lib/contracts/mail";
import { createMail } from "@/lib/data/reminders/mail";
import { enqueue } from "@/lib/data/queue";
import type { Sql } from "@/lib/data/sql";

type Outgoing<T extends MailTemplate> = {
  readonly clinicId: string;
  readonly recipient: string;
  readonly template: T;
  readonly values: MailValues[T];
  /** The same key never sends twice in a clinic. */
  readonly dedupeKey: string;
};

/** Goes before whatever else waits for the mail server, such as a day's worth of reminders: somebody stands and waits. */
const PRIORITY: Readonly<Partial<Record<MailTemplate, number>>> = {
  "alert-waiting": 2,
  "sign-in-code": 1,
  "confirm-address": 1,
  "password-reset": 1,
};

/** Writes a mail and its job into the open transaction: it goes out exactly when the change it tells of does. */
export async function sendMail<T extends MailTemplate>(sql: Sql, mail: Outgoing<T>): Promise<void> {
  const mailId = await createMail(sql, mail);
  if (mailId === undefined) return;
  await enqueue(sql, "mail.send", { clinicId: mail.clinicId, mailId }, PRIORITY[mail.template]);
}
