import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { systemActor } from "@/lib/access/system-actor";
import type { MailTemplate, MailValues } from "@/lib/contracts/mail";
import { closeConnections } from "@/lib/data/pool";
import { withActorSql } from "@/lib/data/with-actor";
import { env } from "@/lib/env";
import { buildClinic, buildPatient, buildStaff, stored } from "@/lib/testing/factories";
import { startSmtpServer } from "@/lib/testing/smtp-server";
import { listMailbox } from "@/lib/notify/mailbox";
import { deliverMail } from "@/lib/use-cases/mail/deliver-mail";
import { sendDueMails } from "@/lib/use-cases/mail/send-due-mails";
import { sendMail } from "@/lib/use-cases/mail/send-mail";
import { invitePatient } from "@/lib/use-cases/patients/invite-patient";

let clinicId: Awaited<ReturnType<typeof buildClinic>>;
const settings = env() as { SMTP_URL: string | undefined; MAILBOX_DIR: string };
let stops: (() => Promise<void>)[] = [];

beforeEach(async () => {
  clinicId = await buildClinic({ name: "Harbour Clinic" });
  rmSync(settings.MAILBOX_DIR, { recursive: true, force: true });
});
afterEach(async () => {
  settings.SMTP_URL = undefined;
  for (const stop of stops) await stop();
  stops = [];
});
afterAll(async () => {
  rmSync(settings.MAILBOX_DIR, { recursive: true, force: true });
  await closeConnections();
});

async function smtp(answer?: (recipient: string) => string) {
  const server = await startSmtpServer(answer);
  stops.push(server.stop);
  settings.SMTP_URL = server.url;
  return server;
}

async function write<T extends MailTemplate>(
  template: T,
  values: MailValues[T],
  dedupeKey: string,
): Promise<string> {
  await withActorSql(systemActor(clinicId, "test", crypto.randomUUID()), (sql) =>
    sendMail(sql, { clinicId, recipient: "noor@staff.example", template, values, dedupeKey }),
  );
  const [row] = await stored<{ id: string }>(clinicId, "SELECT id FROM mail WHERE dedupe_key = $1", [
    dedupeKey,
  ]);
  return row?.id ?? "";
}

type MailState = { sent: boolean; given_up: boolean; attempts: number; last_error: string | null };
async function stateOf(mailId: string): Promise<MailState | undefined> {
  const [row] = await stored<MailState>(
    clinicId,
    "SELECT sent_at IS NOT NULL AS sent, failed_at IS NOT NULL AS given_up, attempts, last_error FROM mail WHERE id = $1",
    [mailId],
  );
  return row;
}
const jobsFor = (mailId: string) =>
  stored(clinicId, "SELECT id FROM pgboss.job WHERE name = 'mail.send' AND data->>'mailId' = $1", [mailId]);
const agedBy = (mailId: string, age: string) =>
  stored(clinicId, `UPDATE mail SET created_at = now() - interval '${age}' WHERE id = $1 RETURNING id`, [
    mailId,
  ]);

describe("a mail", () => {
  it("goes over SMTP once, under an id of its own, and is marked as sent", async () => {
    const server = await smtp();
    const mailId = await write("security-change", { change: "password" }, "one");
    await deliverMail(clinicId, mailId);
    await deliverMail(clinicId, mailId);
    expect(server.taken.map(({ to }) => to)).toEqual(["noor@staff.example"]);
    expect(server.taken[0]?.source).toContain(`Message-ID: <${mailId}@localhost>`);
    expect(server.taken[0]?.source).toContain("Your password for Harbour Clinic was changed");
    expect(await stateOf(mailId)).toEqual({ sent: true, given_up: false, attempts: 1, last_error: null });
  });

  it("is sent once when two workers reach for it", async () => {
    const server = await smtp();
    const mailId = await write("security-change", { change: "password" }, "race");
    await Promise.all([
      deliverMail(clinicId, mailId),
      deliverMail(clinicId, mailId),
      deliverMail(clinicId, mailId),
    ]);
    expect(server.taken).toHaveLength(1);
  });

  it("is written once for one key, with one job", async () => {
    const first = await write("security-change", { change: "password" }, "same");
    expect(await write("security-change", { change: "password" }, "same")).toBe(first);
    expect(await jobsFor(first)).toHaveLength(1);
  });

  it("that is refused for now is tried again; its row says why without saying to whom", async () => {
    await smtp(() => "451 noor@staff.example is busy");
    const mailId = await write("security-change", { change: "password" }, "later");
    await expect(deliverMail(clinicId, mailId)).rejects.toMatchObject({
      name: "NotSent",
      forGood: false,
    });
    expect(await stateOf(mailId)).toEqual({
      sent: false,
      given_up: false,
      attempts: 1,
      last_error: "EENVELOPE-451",
    });
    const server = await smtp();
    await agedBy(mailId, "50 seconds");
    await sendDueMails();
    expect(server.taken).toHaveLength(0);
    await agedBy(mailId, "61 seconds");
    await sendDueMails();
    expect(server.taken).toHaveLength(1);
    expect(await stateOf(mailId)).toMatchObject({ sent: true, attempts: 2 });
  });

  it("to nobody is given up at once", async () => {
    await smtp(() => "550 no such person");
    const mailId = await write("security-change", { change: "password" }, "nobody");
    await deliverMail(clinicId, mailId);
    expect(await stateOf(mailId)).toEqual({
      sent: false,
      given_up: true,
      attempts: 1,
      last_error: "EENVELOPE-550",
    });
  });

  it("whose server is gone is tried again", async () => {
    const server = await smtp();
    await server.stop();
    const mailId = await write("security-change", { change: "password" }, "gone");
    await expect(deliverMail(clinicId, mailId)).rejects.toMatchObject({ forGood: false });
    expect(await stateOf(mailId)).toMatchObject({ sent: false, given_up: false, attempts: 1 });
  });

  it("whose code or link no longer works is not sent at all", async () => {
    const server = await smtp();
    const mailId = await write("sign-in-code", { signInRequestId: crypto.randomUUID() }, "late");
    await deliverMail(clinicId, mailId);
    expect(server.taken).toHaveLength(0);
    expect(await stateOf(mailId)).toMatchObject({ given_up: true, last_error: "too-late" });
  });

  it("without a server is kept in the mailbox, with a link that the table does not hold", async () => {
    const staff = await buildStaff(clinicId, ["front-desk"]);
    const patientId = await buildPatient(clinicId, {
      email: "pat@mail.example",
      full_name: "Canary Nightingale",
    });
    await invitePatient(staff, { patientId, way: "mail" });
    const [row] = await stored<{ id: string; text: string }>(
      clinicId,
      "SELECT id, m::text AS text FROM mail m",
    );
    await deliverMail(clinicId, row?.id ?? "");
    const [kept] = await listMailbox(10);
    const link = /http:\/\/localhost:3000\/patient\/join\/([\w-]{43})/.exec(kept?.text ?? "");
    expect(kept?.to).toBe("pat@mail.example");
    expect(link).not.toBeNull();
    expect(row?.text).not.toContain(link?.[1]);
    expect(kept?.text).not.toContain("Canary");
    expect(readdirSync(path.resolve(settings.MAILBOX_DIR))).toHaveLength(1);
  });
});
