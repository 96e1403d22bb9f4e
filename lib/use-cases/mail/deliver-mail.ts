import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/access/system-actor";
import { findMailToSend, type MailRow, updateMailFailed, updateMailSent } from "@/lib/data/reminders/mail";
import type { Sql } from "@/lib/data/sql";
import { asLanguage, FIRST_LANGUAGE } from "@/lib/domain/people/language";
import { log } from "@/lib/log";
import { composeMail } from "@/lib/notify/compose-mail";
import { deliver } from "@/lib/notify/deliver";
import { NotSent } from "@/lib/notify/not-sent";
import { mailWords } from "@/lib/use-cases/mail/mail-words";
import { recordAttempt } from "@/lib/use-cases/notices/record-attempt";
import { type Once, sendingOnce } from "@/lib/use-cases/notices/sending-once";

/** A mail that tells a member of staff of something is one of their channels: each try of it is kept. */
async function recordTry(
  sql: Sql,
  clinicId: string,
  { values: { staffId, noticeId } }: MailRow,
  refusal: NotSent | null,
): Promise<void> {
  if (staffId === undefined) return;
  const state = refusal === null ? "accepted" : refusal.forGood ? "refused" : "failed";
  const code = refusal?.code ?? null;
  await recordAttempt(sql, {
    clinicId,
    noticeId: noticeId ?? null,
    testId: null,
    staffId,
    channel: "mail",
    targetId: null,
    state,
    code,
  });
}

async function attempt(sql: Sql, clinicId: string, mail: MailRow, once: Once): Promise<NotSent | null> {
  const words = await mailWords(sql, clinicId, mail);
  if (words === null) {
    await updateMailFailed(sql, mail.id, { code: "too-late", forGood: true });
    return null;
  }
  try {
    const { oneClick, scan } = words;
    const off = typeof oneClick === "string" ? { oneClick } : {};
    const picture = typeof scan === "string" ? { scan } : {};
    const composed = composeMail(mail.template, words, asLanguage(mail.language) ?? FIRST_LANGUAGE);
    await once("mail", () => deliver({ id: mail.id, to: mail.recipient, ...composed, ...off, ...picture }));
    await updateMailSent(sql, mail.id);
    await recordTry(sql, clinicId, mail, null);
    return null;
  } catch (error) {
    if (!(error instanceof NotSent)) throw error;
    const forGood = error.forGood || mail.isOld;
    await updateMailFailed(sql, mail.id, { code: error.code, forGood });
    await recordTry(sql, clinicId, mail, error);
    log().error({ clinicId, mailId: mail.id, code: error.code, forGood }, "mail");
    return forGood ? null : error;
  }
}

/**
 * Sends one mail if it is not sent yet. Its row is held meanwhile, so two workers never send it both; a crash after
 * the server took it and before the commit sends it again, once, under the same Message-ID. Throws NotSent when a
 * later try may do better.
 */
export async function deliverMail(clinicId: string, mailId: string): Promise<void> {
  const acting = systemActor(clinicId, "mail.send", randomUUID());
  const failure = await sendingOnce(acting, mailId, async (sql, once) => {
    const mail = await findMailToSend(sql, mailId);
    return mail ? attempt(sql, clinicId, mail, once) : null;
  });
  if (failure) throw failure;
}
