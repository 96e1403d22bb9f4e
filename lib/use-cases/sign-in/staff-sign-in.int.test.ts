import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { POST as enterCode } from "@/app/api/sign-in/code/route";
import { POST as forgotten } from "@/app/api/sign-in/forgotten/route";
import { POST as newPassword } from "@/app/api/sign-in/new-password/route";
import { POST as signIn } from "@/app/api/sign-in/route";
import { POST as setUp } from "@/app/api/sign-in/set-up/route";
import { POST as touch } from "@/app/api/session/touch/route";
import { hashPassword } from "@/lib/credentials/passwords";
import { recoveryHash } from "@/lib/credentials/recovery-codes";
import { newTotpSecret, totpCode } from "@/lib/credentials/totp";
import { closeConnections } from "@/lib/data/pool";
import { sealed } from "@/lib/secrets";
import { openBrowser } from "@/lib/testing/browser";
import { buildClinic, buildStaff, stored } from "@/lib/testing/factories";
import { linkToken } from "@/lib/use-cases/sign-in/derived-secrets";
import { sendResetLink } from "@/lib/use-cases/sign-in/send-reset-link";

const PASSWORD = "kettle orbit marble";
const NEW_PASSWORD = "window saddle river";
let passwordHash: string;
let clinicId: Awaited<ReturnType<typeof buildClinic>>;
let mailbox = 0;

beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});
beforeEach(async () => {
  clinicId = await buildClinic();
});
afterAll(closeConnections);

async function hire(roles: Parameters<typeof buildStaff>[1], overrides: Record<string, unknown> = {}) {
  const email = `person${(mailbox += 1)}@staff.example`;
  const { staffId } = await buildStaff(clinicId, roles, { email, password_hash: passwordHash, ...overrides });
  return { email, staffId };
}

async function hireWithPhone() {
  const secret = newTotpSecret();
  const person = await hire(["owner"]);
  await stored(
    clinicId,
    "UPDATE staff SET totp_secret = $2, totp_confirmed = true, recovery_hashes = $3 WHERE id = $1",
    [
      person.staffId,
      sealed(`totp ${person.staffId}`, secret),
      [recoveryHash(person.staffId, "A3CD-9FGH-4KMN")],
    ],
  );
  return { ...person, secret };
}

const sessionCookie = "plumbline-session";
const HOME = "/clinic/today";

describe("a password", () => {
  it("lets its owner in, with a fresh session in place of whatever the browser brought", async () => {
    const { email } = await hire(["clinician"]);
    const browser = openBrowser();
    browser.cookies.set(sessionCookie, "planted-by-somebody");
    expect((await browser.post(signIn, { email, password: PASSWORD })).location).toBe(HOME);
    const first = browser.cookies.get(sessionCookie);
    expect(first).not.toBe("planted-by-somebody");

    await browser.post(signIn, { email, password: PASSWORD });
    const second = browser.cookies.get(sessionCookie) ?? "";
    expect(second).not.toBe(first);
    expect((await browser.postJson(touch, {})).status).toBe(200);
    // The one before is over, though nobody signed it out.
    browser.cookies.set(sessionCookie, first ?? "");
    expect((await browser.postJson(touch, {})).status).toBe(401);
  });

  it("is answered alike for known, unknown, inactive and impossible people", async () => {
    const { email } = await hire(["clinician"]);
    const left = await hire(["clinician"], { active: false });
    const invited = await hire(["clinician"], { password_hash: null });
    const unknown = "nobody00@staff.example";
    const answers = [];
    for (const address of [email, unknown, left.email, invited.email, "not an address"]) {
      const { response, location } = await openBrowser().post(signIn, {
        email: address,
        password: "wrong wrong wrong",
      });
      const headers = [...response.headers].filter(([name]) => name !== "set-cookie");
      const cookies = response.headers.getSetCookie().map((line) => line.replace(/=[\w-]+/, "=…"));
      answers.push({ status: response.status, location, headers, cookies, body: await response.text() });
    }
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    // The control: the right password of a known person is told apart.
    const right = await openBrowser().post(signIn, { email, password: PASSWORD });
    expect(right.location).not.toBe(answers[0]?.location);
    const gone = await openBrowser().post(signIn, { email: left.email, password: PASSWORD });
    expect(gone.location).toBe(answers[0]?.location);
  });

  it("is looked at nine times an hour for one account, whoever asks; a reset link opens it again", async () => {
    const { email } = await hire(["clinician"]);
    for (let network = 0; network < 9; network += 1)
      await openBrowser(`203.0.113.${network}`).post(signIn, { email, password: "wrong wrong wrong" });
    const shut = await openBrowser("192.0.2.1").post(signIn, { email, password: PASSWORD });
    expect(shut.location).toBe("/sign-in");

    await openBrowser("192.0.2.2").post(forgotten, { email });
    const token = await mailedToken(email);
    await openBrowser("192.0.2.2").post(newPassword, { token, password: NEW_PASSWORD });
    const open = await openBrowser("192.0.2.1").post(signIn, { email, password: NEW_PASSWORD });
    expect(open.location).toBe(HOME);
  });

  it("does not shut out somebody who mistypes and then gets it right, over and over", async () => {
    const { email } = await hire(["clinician"]);
    for (let day = 0; day < 4; day += 1) {
      for (let slip = 0; slip < 3; slip += 1)
        await openBrowser().post(signIn, { email, password: "wrong wrong wrong" });
      expect((await openBrowser().post(signIn, { email, password: PASSWORD })).location).toBe(HOME);
    }
  });

  it("of somebody at two clinics asks which, and opens only one it fits", async () => {
    const { email } = await hire(["clinician"]);
    const other = await buildClinic({ name: "Other Clinic" });
    await buildStaff(other, ["clinician"], { email, password_hash: passwordHash });
    expect((await openBrowser().post(signIn, { email, password: PASSWORD })).location).toBe(
      "/sign-in/clinic",
    );

    const third = await hire(["clinician"]);
    const elsewhere = await hashPassword(NEW_PASSWORD);
    await buildStaff(other, ["clinician"], { email: third.email, password_hash: elsewhere });
    const browser = openBrowser();
    expect((await browser.post(signIn, { email: third.email, password: NEW_PASSWORD })).location).toBe(HOME);
    const [session] = await stored<{ clinic: string }>(
      other,
      "SELECT clinic_id AS clinic FROM session WHERE device = 'Firefox on Windows'",
    );
    expect(session?.clinic).toBe(other);
  });
});

/** Does the worker's half of "Forgotten your password?" and answers the link's secret part. */
async function mailedToken(email: string): Promise<string> {
  const rows = await stored<{ id: string }>(
    clinicId,
    "SELECT data->>'signInRequestId' AS id FROM pgboss.job WHERE name = 'reset-link.send' ORDER BY created_on DESC LIMIT 1",
  );
  await sendResetLink(rows[0]?.id ?? "");
  const mails = await stored<{ token: string }>(
    clinicId,
    "SELECT values->>'tokenId' AS token FROM mail WHERE recipient = $1 AND template = 'password-reset' ORDER BY created_at DESC LIMIT 1",
    [email],
  );
  return mails[0] ? linkToken(mails[0].token) : "";
}

describe("the second step", () => {
  it("is asked after the password, and the password alone opens nothing", async () => {
    const { email } = await hireWithPhone();
    const browser = openBrowser();
    const answer = await browser.post(signIn, { email, password: PASSWORD });
    expect(answer.location).toBe("/sign-in/code");
    expect(browser.cookies.has(sessionCookie)).toBe(false);
    expect((await browser.postJson(touch, {})).status).toBe(401);
  });

  it("takes a code once: seen over a shoulder it is worthless", async () => {
    const { email, secret } = await hireWithPhone();
    const code = totpCode(secret, new Date());
    const browser = openBrowser();
    await browser.post(signIn, { email, password: PASSWORD });
    expect((await browser.post(enterCode, { code })).location).toBe(HOME);

    const thief = openBrowser();
    await thief.post(signIn, { email, password: PASSWORD });
    expect((await thief.post(enterCode, { code })).location).toBe("/sign-in/code");
    // An older one, still inside the window, is refused as well.
    const older = totpCode(secret, new Date(Date.now() - 30_000));
    expect((await thief.post(enterCode, { code: older })).location).toBe("/sign-in/code");
    expect(thief.cookies.has(sessionCookie)).toBe(false);
  });

  it("lets one of two at the same moment in", async () => {
    const { email, secret } = await hireWithPhone();
    const browsers = [openBrowser(), openBrowser()];
    for (const browser of browsers) await browser.post(signIn, { email, password: PASSWORD });
    const code = totpCode(secret, new Date());
    const places = [];
    for (const browser of browsers) places.push((await browser.post(enterCode, { code })).location);
    expect(places.toSorted()).toEqual([HOME, "/sign-in/code"]);
  });

  it("shuts after five wrong codes, for the right one too", async () => {
    const { email, secret } = await hireWithPhone();
    const browser = openBrowser();
    await browser.post(signIn, { email, password: PASSWORD });
    for (let guess = 0; guess < 5; guess += 1) await browser.post(enterCode, { code: `00000${guess}` });
    const right = { code: totpCode(secret, new Date()) };
    expect((await browser.post(enterCode, right)).location).toBe("/sign-in/code");
    expect(browser.cookies.has(sessionCookie)).toBe(false);
  });

  it("takes a recovery code once, however it is typed", async () => {
    const { email } = await hireWithPhone();
    const browser = openBrowser();
    await browser.post(signIn, { email, password: PASSWORD });
    expect((await browser.post(enterCode, { code: "a3cd 9fgh 4kmn" })).location).toBe(HOME);
    await browser.post(signIn, { email, password: PASSWORD });
    expect((await browser.post(enterCode, { code: "A3CD-9FGH-4KMN" })).location).toBe("/sign-in/code");
  });

  it("is not carried over from another browser, another person or an altered cookie", async () => {
    const { email, secret } = await hireWithPhone();
    const browser = openBrowser();
    await browser.post(signIn, { email, password: PASSWORD });
    const pending = browser.cookies.get("plumbline-sign-in") ?? "";
    const code = totpCode(secret, new Date());
    for (const cookie of ["", `${pending.slice(0, -2)}AA`, "e30"]) {
      const thief = openBrowser();
      thief.cookies.set("plumbline-sign-in", cookie);
      expect((await thief.post(enterCode, { code })).location).toBe("/sign-in?problem=expired");
    }
    expect((await browser.post(enterCode, { code })).location).toBe(HOME);
  });

  it("must be set up by an owner before anything opens", async () => {
    const { email, staffId } = await hire(["owner"]);
    const browser = openBrowser();
    expect((await browser.post(signIn, { email, password: PASSWORD })).location).toBe("/sign-in/set-up");
    expect(browser.cookies.has(sessionCookie)).toBe(false);
    expect((await browser.post(enterCode, { code: "000000" })).location).not.toBe(HOME);

    const secret = newTotpSecret();
    await stored(clinicId, "UPDATE staff SET totp_secret = $2 WHERE id = $1", [
      staffId,
      sealed(`totp ${staffId}`, secret),
    ]);
    const done = await browser.post(setUp, { code: totpCode(secret, new Date()) });
    expect(done.location).toBe("/sign-in/recovery-codes");
    expect(browser.cookies.has(sessionCookie)).toBe(true);
    const [row] = await stored<{ confirmed: boolean; codes: number }>(
      clinicId,
      "SELECT totp_confirmed AS confirmed, cardinality(recovery_hashes) AS codes FROM staff WHERE id = $1",
      [staffId],
    );
    expect(row).toEqual({ confirmed: true, codes: 10 });
  });
});

describe("a reset link", () => {
  it("keeps the second step, ends every session, and works once", async () => {
    const { email, secret } = await hireWithPhone();
    const before = openBrowser();
    await before.post(signIn, { email, password: PASSWORD });
    await before.post(enterCode, { code: totpCode(secret, new Date(Date.now() - 30_000)) });
    expect((await before.postJson(touch, {})).status).toBe(200);

    const browser = openBrowser();
    await browser.post(forgotten, { email });
    const token = await mailedToken(email);
    const set = await browser.post(newPassword, { token, password: NEW_PASSWORD });
    expect(set.location).toBe("/sign-in?done=password");
    expect(browser.cookies.has(sessionCookie)).toBe(false);
    expect((await before.postJson(touch, {})).status).toBe(401);

    expect((await browser.post(signIn, { email, password: PASSWORD })).location).toBe("/sign-in");
    expect((await browser.post(signIn, { email, password: NEW_PASSWORD })).location).toBe("/sign-in/code");
    const again = await browser.post(newPassword, { token, password: "third plain password" });
    expect(again.location).toBe(`/sign-in/new-password/${token}`);
    expect((await browser.post(signIn, { email, password: "third plain password" })).location).toBe(
      "/sign-in",
    );
  });

  it("ends a half-done sign-in with the old password", async () => {
    const { email, secret } = await hireWithPhone();
    const halfway = openBrowser();
    await halfway.post(signIn, { email, password: PASSWORD });
    await openBrowser().post(forgotten, { email });
    await openBrowser().post(newPassword, { token: await mailedToken(email), password: NEW_PASSWORD });
    const answer = await halfway.post(enterCode, { code: totpCode(secret, new Date()) });
    expect(answer.location).toBe("/sign-in?problem=expired");
    expect(halfway.cookies.has(sessionCookie)).toBe(false);
  });

  it("survives a password that will not do, and is over after 15 minutes", async () => {
    const { email, staffId } = await hire(["clinician"]);
    await openBrowser().post(forgotten, { email });
    const token = await mailedToken(email);
    await openBrowser().post(newPassword, { token, password: "short" });
    await stored(
      clinicId,
      "UPDATE single_use_token SET expires_at = expires_at - interval '15 minutes' WHERE staff_id = $1",
      [staffId],
    );
    await openBrowser().post(newPassword, { token, password: NEW_PASSWORD });
    expect((await openBrowser().post(signIn, { email, password: NEW_PASSWORD })).location).toBe("/sign-in");
    await stored(
      clinicId,
      "UPDATE single_use_token SET expires_at = expires_at + interval '15 minutes' WHERE staff_id = $1",
      [staffId],
    );
    await openBrowser().post(newPassword, { token, password: NEW_PASSWORD });
    expect((await openBrowser().post(signIn, { email, password: NEW_PASSWORD })).location).toBe(HOME);
  });

  it("is asked for in the same words by known and unknown, and only the known get mail", async () => {
    const { email } = await hire(["clinician"]);
    const known = await openBrowser().post(forgotten, { email });
    expect(await mailedToken(email)).not.toBe("");
    const unknown = await openBrowser().post(forgotten, { email: "nobody00@staff.example" });
    expect(await mailedToken("nobody00@staff.example")).toBe("");
    expect(unknown.location).toBe(known.location);
    expect([...unknown.response.headers].map(([name]) => name)).toEqual(
      [...known.response.headers].map(([name]) => name),
    );
  });
});
