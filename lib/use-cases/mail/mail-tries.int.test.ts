import { describe, expect, it } from "vitest";
import type { MailValues } from "@/lib/contracts/mail";
import { buildAlert, buildPatient, buildStaff, plant, stored } from "@/lib/testing/factories";
import { mailTests } from "@/lib/testing/mail-tests";
import { deliverMail } from "@/lib/use-cases/mail/deliver-mail";
import { sendDueMails } from "@/lib/use-cases/mail/send-due-mails";

const { clinic, smtp, write, stateOf, agedBy } = mailTests();

describe("a mail", () => {
  /** An alert's mail needs the notice it is a channel of. */
  async function noticeValues(): Promise<MailValues["alert-waiting"]> {
    const { staffId } = await buildStaff(clinic(), ["owner"]);
    const alertId = await buildAlert(clinic(), await buildPatient(clinic()));
    const notice = { id: crypto.randomUUID(), clinic_id: clinic(), alert_id: alertId, staff_id: staffId };
    await plant(clinic(), "alert_notice", [{ ...notice, cycle: 1, step: 0, due_at: new Date() }]);
    return { alertId, staffId, noticeId: notice.id };
  }
  /** Whether a round sends a mail so old that was tried so often, by its job and by rounds before. */
  async function isTried(template: "alert-waiting" | "security-change", tries: number, age: string) {
    await smtp();
    const values = { ...(await noticeValues()), change: "password" as const };
    const mailId = await write(template, values, crypto.randomUUID());
    await stored(clinic(), "UPDATE mail SET attempts = $2::int WHERE id = $1 RETURNING id", [mailId, tries]);
    await agedBy(mailId, age);
    await sendDueMails();
    return (await stateOf(mailId))?.sent;
  }
  it.each([
    ["security-change", 6, "110 seconds", "130 seconds"],
    ["security-change", 11, "63 minutes", "65 minutes"],
    ["alert-waiting", 6, "110 seconds", "130 seconds"],
    ["alert-waiting", 11, "39 minutes", "41 minutes"],
    ["alert-waiting", 60, "8 hours", "9 hours"],
  ] as const)("%s that was tried %i times is left alone after %s and tried after %s", async (...of) => {
    const [template, tries, early, due] = of;
    expect(await isTried(template, tries, early)).toBe(false);
    expect(await isTried(template, tries, due)).toBe(true);
  });

  it("is given up after a day and a half, and not an hour before", async () => {
    await smtp(() => "451 busy");
    for (const [age, isGivenUp] of [
      ["33 hours", false],
      ["35 hours", true],
    ] as const) {
      const mailId = await write("security-change", { change: "password" }, age);
      await agedBy(mailId, age);
      await deliverMail(clinic(), mailId).catch(() => undefined);
      expect(await stateOf(mailId)).toMatchObject({ given_up: isGivenUp });
    }
  });

  it("that tells of an alert goes before a day's worth of others, from its job and in a round", async () => {
    const early: string[] = [];
    for (let nth = 0; nth < 25; nth += 1)
      early.push(await write("security-change", { change: "password" }, `before ${nth}`));
    const mailId = await write("alert-waiting", await noticeValues(), "alert");
    const [first] = await stored<{ mail: string }>(
      clinic(),
      "SELECT data->>'mailId' AS mail FROM pgboss.job WHERE name = 'mail.send' AND data->>'clinicId' = $1 ORDER BY priority DESC, created_on LIMIT 1",
      [clinic()],
    );
    expect(first).toEqual({ mail: mailId });
    await smtp();
    for (const id of [...early, mailId]) await agedBy(id, id === mailId ? "61 seconds" : "90 seconds");
    await sendDueMails();
    expect(await stateOf(mailId)).toMatchObject({ sent: true });
    expect(await stateOf(early.at(-1) ?? "")).toMatchObject({ sent: false });
  });
});
