import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/access/system-actor";
import { listEveryClinicId } from "@/lib/data/every-clinic";
import { listMailDue } from "@/lib/data/mail";
import { removeSpentLimits } from "@/lib/data/rate-limits";
import { removeOldTypedForms } from "@/lib/data/typed-forms";
import { removeOldSignInRequests } from "@/lib/data/sign-in-requests";
import { withActorSql } from "@/lib/data/with-actor";
import { deliverMail } from "@/lib/use-cases/mail/deliver-mail";
import { applyDueDoses } from "@/lib/use-cases/dosing/apply-due-doses";
import { endOldExports } from "@/lib/use-cases/exports/clinic-exports";
import { tendImports } from "@/lib/use-cases/imports/tend-imports";
import { apart } from "@/lib/use-cases/worker/apart";
import { askMonthly } from "@/lib/use-cases/worker/ask-monthly";
import { fileLeftForms } from "@/lib/use-cases/worker/file-left-forms";
import { letClipsGo } from "@/lib/use-cases/worker/let-clips-go";
import { remindOfVisits } from "@/lib/use-cases/worker/remind-of-visits";
import { remindPatients } from "@/lib/use-cases/worker/remind-patients";
import { sweepFiles } from "@/lib/use-cases/worker/sweep-files";
import { watchCheckIns } from "@/lib/use-cases/worker/watch-check-ins";

const MAILS_A_ROUND = 20;

async function sendDueMail(clinicId: string): Promise<void> {
  const acting = systemActor(clinicId, "mail.sweep", randomUUID());
  const due = await withActorSql(acting, (sql) => listMailDue(sql, MAILS_A_ROUND));
  for (const mailId of due)
    await apart("mail-not-sent", { clinicId, mailId }, () => deliverMail(clinicId, mailId));
}

/** What is due is read from the rows each time: mail not sent, check-ins left open, missing or due each month, measures left on a tablet, reminders, appointments of tomorrow, doses due, clips whose time is up, and rows that have run out. */
export async function makeRounds(): Promise<void> {
  for (const clinicId of await listEveryClinicId())
    await apart("mail-round", { clinicId }, () => sendDueMail(clinicId));
  for (const clinicId of await listEveryClinicId())
    await apart("export-round", { clinicId }, () => endOldExports(clinicId));
  for (const clinicId of await listEveryClinicId())
    await apart("import-round", { clinicId }, () => tendImports(clinicId));
  await watchCheckIns();
  await fileLeftForms();
  await askMonthly();
  await remindPatients();
  await remindOfVisits();
  await applyDueDoses();
  await letClipsGo();
  await sweepFiles(new Date());
  await apart("clearing-round", {}, async () => {
    await removeOldSignInRequests();
    await removeOldTypedForms();
    await removeSpentLimits(new Date());
  });
}
