import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/access/system-actor";
import { listEveryClinicId } from "@/lib/data/every-clinic";
import { createSentReminder, listRemindable, type RemindableRow } from "@/lib/data/reminders";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { stopsTheDay } from "@/lib/domain/programmes/today-plan";
import { dueSlots } from "@/lib/domain/reminders/slots";
import { sendMail } from "@/lib/use-cases/mail/send-mail";
import { apart } from "@/lib/use-cases/worker/apart";

/** A mail that waited longer says nothing of use any more. */
const USEFUL_MS = 3 * 60 * 60 * 1000;

async function remind(sql: Sql, clinicId: string, row: RemindableRow): Promise<void> {
  const { patientId, email: recipient, day, offLinkId: linkId } = row;
  if (linkId === null) return;
  const asks = row.hasBegun && !row.paused && !stopsTheDay(row.pause);
  const until = new Date(Date.now() + USEFUL_MS).toISOString();
  for (const slot of dueSlots(row, { ...row, asks })) {
    if (!(await createSentReminder(sql, { clinicId, patientId, day, slot }))) continue;
    const dedupeKey = `reminder:${patientId}:${day}:${slot}`;
    await sendMail(sql, { clinicId, recipient, template: "reminder", values: { linkId, until }, dedupeKey });
  }
}

async function remindClinic(clinicId: string, at: Date): Promise<void> {
  await withActorSql(systemActor(clinicId, "reminder.send", randomUUID()), async (sql) => {
    for (const row of await listRemindable(sql, clinicId, at)) await remind(sql, clinicId, row);
  });
}

/** What is due of the reminders patients chose, read from the rows each round: a lost round loses none of them. */
export async function remindPatients(at = new Date()): Promise<void> {
  for (const clinicId of await listEveryClinicId())
    await apart("reminder-round", { clinicId }, () => remindClinic(clinicId, at));
}
