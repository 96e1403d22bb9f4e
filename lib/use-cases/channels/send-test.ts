import "server-only";
import { randomUUID } from "node:crypto";
import type { StaffActor } from "@/lib/access/actor";
import { systemActor } from "@/lib/access/system-actor";
import { findRecipient, findTestTries } from "@/lib/data/notices/notices-to-send";
import { enqueue } from "@/lib/data/queue";
import { withActorSql } from "@/lib/data/with-actor";
import type { Channel } from "@/lib/domain/notices/channels";
import { AppError } from "@/lib/errors";
import { sendMail } from "@/lib/use-cases/mail/send-mail";
import { reachPerson } from "@/lib/use-cases/notices/reach-person";
import { sendingOnce } from "@/lib/use-cases/notices/sending-once";

/** Sends a test to oneself by every channel one has. */
export async function sendTest(actor: StaffActor): Promise<void> {
  const { clinicId, staffId } = actor;
  const testId = randomUUID();
  await withActorSql(actor, async (sql) => {
    const person = await findRecipient(sql, staffId);
    if (!person) throw new AppError("not-found", "no such staff");
    const mail = { clinicId, recipient: person.email, template: "channel-test" as const };
    await sendMail(sql, { ...mail, values: { staffId }, dedupeKey: `channel-test:${testId}` });
    await enqueue(sql, "channel-test.send", { clinicId, staffId, testId });
  });
}

/** The part of a test that is not mail. Its job may run twice: what the first run tried is not tried again. */
export async function reachForTest(clinicId: string, staffId: string, testId: string): Promise<void> {
  const acting = systemActor(clinicId, "channel-test.send", randomUUID());
  await sendingOnce(acting, testId, async (sql, once) => {
    const tries = await findTestTries(sql, clinicId, testId);
    const person = tries && (await findRecipient(sql, staffId));
    if (!person) return;
    const message = { clinicId, id: testId, noticeId: null, isTest: true, once };
    const isTried = (channel: Channel, targetId: string | null) =>
      tries.some((one) => one.channel === channel && one.targetId === targetId);
    await reachPerson(sql, message, person, (channel, targetId) => !isTried(channel, targetId));
  });
}
