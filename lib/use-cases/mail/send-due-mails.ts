import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/access/system-actor";
import { listMailDue } from "@/lib/data/reminders/mail";
import { withActorSql } from "@/lib/data/with-actor";
import { deliverMail } from "@/lib/use-cases/mail/deliver-mail";
import { KNOWN_TEMPLATES } from "@/lib/use-cases/mail/mail-words";
import { apart } from "@/lib/use-cases/worker/apart";
import { dueInTurn } from "@/lib/use-cases/worker/due-in-turn";
import { inLanes } from "@/lib/use-cases/worker/in-lanes";

const MAILS_A_ROUND = 20;
const LANES = 2;

type Due = { readonly clinicId: string; readonly mailId: string };

async function dueOf(clinicId: string): Promise<Due[]> {
  const acting = systemActor(clinicId, "mail.sweep", randomUUID());
  const due = await withActorSql(acting, (sql) => listMailDue(sql, MAILS_A_ROUND, KNOWN_TEMPLATES));
  return due.map((mailId) => ({ clinicId, mailId }));
}

/**
 * Every mail that is due again, of each clinic in turn; read from the rows, so that a lost job loses none. A round of its
 * own: with a mail server that does not answer it takes minutes.
 */
export async function sendDueMails(goesOn?: () => boolean): Promise<void> {
  const due = await dueInTurn("mail-round", dueOf);
  const send = (one: Due) => apart("mail-not-sent", one, () => deliverMail(one.clinicId, one.mailId));
  await inLanes(due, LANES, send, goesOn);
}
