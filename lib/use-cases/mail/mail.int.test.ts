import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { env } from "@/lib/env";
import { buildPatient, buildStaff, plant, stored } from "@/lib/testing/factories";
import { mailTests } from "@/lib/testing/mail-tests";
import { listMailbox } from "@/lib/notify/mailbox";
import { deliverMail } from "@/lib/use-cases/mail/deliver-mail";
import { sendDueMails } from "@/lib/use-cases/mail/send-due-mails";
import { invitePatient } from "@/lib/use-cases/patients/invite-patient";

const { clinic, smtp, write, stateOf, agedBy } = mailTests();
const jobsFor = (mailId: string) =>
  stored(clinic(), "SELECT id FROM pgboss.job WHERE name = 'mail.send' AND data->>'mailId' = $1", [mailId]);

describe("a mail", () => {
  it("goes over SMTP once, under an id of its own, and is marked as sent", async () => {
    const server = await smtp();
    const mailId = await write("security-change", { change: "password" }, "one");
    await deliverMail(clinic(), mailId);
    await deliverMail(clinic(), mailId);
    expect(server.taken.map(({ to }) => to)).toEqual(["noor@staff.example"]);
    expect(server.taken[0]?.source).toContain(`Message-ID: <${mailId}@localhost>`);
    expect(server.taken[0]?.source).toContain("Your password for Harbour Clinic was changed");
    expect(await stateOf(mailId)).toEqual({ sent: true, given_up: false, attempts: 1, last_error: null });
  });

  it("is sent once when two workers reach for it", async () => {
    const server = await smtp();
    const mailId = await write("security-change", { change: "password" }, "race");
    await Promise.all([
      deliverMail(clinic(), mailId),
      deliverMail(clinic(), mailId),
      deliverMail(clinic(), mailId),
    ]);
    expect(server.taken).toHaveLength(1);
  });

  it("is written once for one key, with one job", async () => {
    const first = await write("security-change", { change: "password" }, "same");
    expect(await write("security-change", { change: "password" }, "same")).toBe(first);
    expect(await jobsFor(first)).toHaveLength(1);
  });

  it("that another release alone knows how to write waits for that one, and no other waits with it", async () => {
    const server = await smtp();
    const known = await write("security-change", { change: "password" }, "known");
    const other = { recipient: "ann@staff.example", template: "of-another-release", values: {} };
    const [lost, older] = [30, 60].map((minutes) => new Date(Date.now() - minutes * 60_000));
    const others = Array.from({ length: 25 }, () => ({ id: randomUUID(), clinic_id: clinic(), ...other }));
    await plant(
      clinic(),
      "mail",
      others.map((row) => ({ ...row, attempts: 0, created_at: older })),
    );
    await stored(clinic(), "UPDATE mail SET created_at = $2 WHERE id = $1 RETURNING id", [known, lost]);
    await sendDueMails();
    expect(server.taken.map(({ to }) => to)).toEqual(["noor@staff.example"]);
    expect(await stateOf(others[0]?.id ?? "")).toMatchObject({ sent: false, given_up: false, attempts: 0 });
  });

  it("that is refused for now is tried again; its row says why without saying to whom", async () => {
    await smtp(() => "451 noor@staff.example is busy");
    const mailId = await write("security-change", { change: "password" }, "later");
    await expect(deliverMail(clinic(), mailId)).rejects.toMatchObject({
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
    await deliverMail(clinic(), mailId);
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
    await expect(deliverMail(clinic(), mailId)).rejects.toMatchObject({ forGood: false });
    expect(await stateOf(mailId)).toMatchObject({ sent: false, given_up: false, attempts: 1 });
  });

  it("whose code or link no longer works is not sent at all", async () => {
    const server = await smtp();
    const mailId = await write("sign-in-code", { signInRequestId: crypto.randomUUID() }, "late");
    await deliverMail(clinic(), mailId);
    expect(server.taken).toHaveLength(0);
    expect(await stateOf(mailId)).toMatchObject({ given_up: true, last_error: "too-late" });
  });

  it("without a server is kept in the mailbox, with a link that the table does not hold", async () => {
    const staff = await buildStaff(clinic(), ["front-desk"]);
    const patientId = await buildPatient(clinic(), {
      email: "pat@mail.example",
      full_name: "Canary Nightingale",
    });
    await invitePatient(staff, { patientId, way: "mail" });
    const [row] = await stored<{ id: string; text: string }>(
      clinic(),
      "SELECT id, m::text AS text FROM mail m",
    );
    await deliverMail(clinic(), row?.id ?? "");
    const [kept] = await listMailbox(10);
    const link = /http:\/\/localhost:3000\/patient\/join\/([\w-]{43})/.exec(kept?.text ?? "");
    expect(kept?.to).toBe("pat@mail.example");
    expect(link).not.toBeNull();
    expect(row?.text).not.toContain(link?.[1]);
    expect(kept?.text).not.toContain("Canary");
    expect(readdirSync(path.resolve(env().MAILBOX_DIR))).toHaveLength(1);
  });
});
