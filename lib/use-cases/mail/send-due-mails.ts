import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/access/system-actor";
import { listEveryClinicId } from "@/lib/data/every-clinic";
import { listMailDue } from "@/lib/data/mail";
import { withActorSql } from "@/lib/data/with-actor";
import { deliverMail } from "@/lib/use-cases/mail/deliver-mail";
import { apart } from "@/lib/use-cases/worker/apart";
import { inLanes, inTurn } from "@/lib/use-cases/worker/in-lanes";

const MAILS_A_ROUND = 20;
const LANES = 2;

type Due = { readonly clinicId: string; readonly mailId: string };

/**
 * Every mail that is due again, of each clinic in turn; read from the rows, so that a lost job loses none. A round of its
 * own: with a mail server that does not answer it takes minutes.
 */
export async function sendDueMails(goesOn?: () => boolean): Promise<void> {
  const lists: Due[][] = [];
  for (const clinicId of await listEveryClinicId())
    await apart("mail-round", { clinicId }, async () => {
      const acting = systemActor(clinicId, "mail.sweep", randomUUID());
      const due = await withActorSql(acting, (sql) => listMailDue(sql, MAILS_A_ROUND));
      lists.push(due.map((mailId) => ({ clinicId, mailId })));
    });
  const send = (due: Due) => apart("mail-not-sent", due, () => deliverMail(due.clinicId, due.mailId));
  await inLanes(inTurn(lists), LANES, send, goesOn);
}
