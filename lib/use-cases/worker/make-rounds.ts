import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/access/system-actor";
import { listEveryClinicId } from "@/lib/data/every-clinic";
import { listMailDue } from "@/lib/data/mail";
import { removeSpentLimits } from "@/lib/data/rate-limits";
import { removeOldSignInRequests } from "@/lib/data/sign-in-requests";
import { withActorSql } from "@/lib/data/with-actor";
import { log } from "@/lib/log";
import { deliverMail } from "@/lib/use-cases/mail/deliver-mail";
import { tellStaffOfOpenAlerts } from "@/lib/use-cases/worker/tell-staff-of-alert";

const MAILS_A_ROUND = 20;

/** One clinic's or one mail's trouble must not keep the round from the others. */
async function apart(code: string, ids: object, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log().error({ code, ...ids, name: error instanceof Error ? error.name : typeof error }, "worker");
  }
}

async function sendDueMail(clinicId: string): Promise<void> {
  const acting = systemActor(clinicId, "mail.sweep", randomUUID());
  const due = await withActorSql(acting, (sql) => listMailDue(sql, MAILS_A_ROUND));
  for (const mailId of due)
    await apart("mail-not-sent", { clinicId, mailId }, () => deliverMail(clinicId, mailId));
}

/**
 * What is due is read from the rows each time, so a lost job or a crash loses no notice: urgent alerts nobody was told
 * of, mail not sent, and rows that have run out.
 */
export async function makeRounds(): Promise<void> {
  const clinicIds = await listEveryClinicId();
  for (const clinicId of clinicIds)
    await apart("alert-round", { clinicId }, () => tellStaffOfOpenAlerts(clinicId));
  for (const clinicId of clinicIds) await apart("mail-round", { clinicId }, () => sendDueMail(clinicId));
  await apart("clearing-round", {}, async () => {
    await removeOldSignInRequests();
    await removeSpentLimits(new Date());
  });
}
