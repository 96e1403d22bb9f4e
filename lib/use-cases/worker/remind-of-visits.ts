import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/access/system-actor";
import { listEveryClinicId } from "@/lib/data/every-clinic";
import { createPatientLink } from "@/lib/data/reminders/patient-links";
import { createToken, nextTokenId } from "@/lib/data/sign-in/single-use-tokens";
import type { Sql } from "@/lib/data/sql";
import {
  createVisitReminder,
  findReminderHour,
  listVisitsToRemind,
  type VisitToRemind,
} from "@/lib/data/reminders/visit-reminders";
import { withActorSql } from "@/lib/data/with-actor";
import { reminderDay } from "@/lib/domain/reminders/visit-reminder";
import { localMoment } from "@/lib/domain/visits/clinic-time";
import { reminderCode, visitCodeHash } from "@/lib/use-cases/kiosk/visit-code";
import { sendMail } from "@/lib/use-cases/mail/send-mail";
import { patientLinkHash, patientLinkToken } from "@/lib/use-cases/reminders/link-tokens";
import { linkHash, linkToken } from "@/lib/use-cases/sign-in/derived-secrets";
import { apart } from "@/lib/use-cases/worker/apart";

type Round = { readonly clinicId: string; readonly day: string; readonly at: Date };

/** Who has not joined is invited by the same mail: the link asks for the date of birth, and ends with the appointment. */
async function invite(
  sql: Sql,
  { clinicId, at }: Round,
  { patientId, startsAt }: VisitToRemind,
): Promise<string> {
  const tokenId = await nextTokenId(sql);
  const minutes = Math.max(1, Math.ceil((startsAt.getTime() - at.getTime()) / 60_000));
  const token = { clinicId, purpose: "patient-invite", patientId, createdBy: null, minutes } as const;
  await createToken(sql, tokenId, linkHash(linkToken(tokenId)), token);
  return tokenId;
}

async function openOffLink(sql: Sql, clinicId: string, patientId: string): Promise<void> {
  const id = randomUUID();
  const tokenHash = patientLinkHash(patientLinkToken(id));
  await createPatientLink(sql, { clinicId, patientId }, { id, purpose: "visit-mail-off", tokenHash });
}

async function remind(sql: Sql, round: Round, visit: VisitToRemind): Promise<void> {
  const { clinicId, day } = round;
  const { visitId, patientId, startsAt, recipient } = visit;
  const id = randomUUID();
  const codeHash = visitCodeHash(clinicId, reminderCode(id));
  if (!(await createVisitReminder(sql, { id, clinicId, patientId, visitId, startsAt, day, codeHash })))
    return;
  await openOffLink(sql, clinicId, patientId);
  const tokenId = visit.bringsInvitation ? await invite(sql, round, visit) : "";
  const values = { reminderId: id, tokenId };
  await sendMail(sql, {
    ...{ clinicId, recipient, template: "visit-reminder", values },
    dedupeKey: `visit-reminder:${id}`,
  });
}

async function remindClinic(clinicId: string, at: Date): Promise<void> {
  await withActorSql(systemActor(clinicId, "visit-reminder.send", randomUUID()), async (sql) => {
    const clinic = await findReminderHour(sql, clinicId);
    if (!clinic || clinic.hour === null) return;
    const [today = "", time = ""] = localMoment(at, clinic.timeZone).split("T");
    const day = reminderDay({ day: today, time }, clinic.hour);
    if (day === null) return;
    for (const visit of await listVisitsToRemind(sql, clinicId, day))
      await remind(sql, { clinicId, day, at }, visit);
  });
}

/** The appointments of tomorrow, each reminded of once as it stands; read from the rows, so that a lost round loses none. */
export async function remindOfVisits(at = new Date()): Promise<void> {
  for (const clinicId of await listEveryClinicId())
    await apart("visit-reminder-round", { clinicId }, () => remindClinic(clinicId, at));
}
