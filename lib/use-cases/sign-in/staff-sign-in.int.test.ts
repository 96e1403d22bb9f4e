import { describe, expect, it } from "vitest";
import { POST as enterCode } from "@/app/api/sign-in/code/route";
import { POST as forgotten } from "@/app/api/sign-in/forgotten/route";
import { POST as newPassword } from "@/app/api/sign-in/new-password/route";
import { POST as signIn } from "@/app/api/sign-in/route";
import { POST as setUp } from "@/app/api/sign-in/set-up/route";
import { POST as touch } from "@/app/api/session/touch/route";
import { hashPassword } from "@/lib/credentials/passwords";
import { newTotpSecret, totpCode } from "@/lib/credentials/totp";
import { sealed } from "@/lib/secrets";
import { openBrowser } from "@/lib/testing/browser";
import { buildClinic, buildStaff, stored } from "@/lib/testing/factories";
import { HOME, NEW_PASSWORD, PASSWORD, SESSION, staffDoorTests } from "@/lib/testing/staff-door-tests";

const { here, hire, hireWithPhone, mailedToken } = staffDoorTests();

describe("a password", () => {
  it("lets its owner in, with a fresh session in place of whatever the browser brought", async () => {
    const { email } = await hire(["clinician"]);
    const browser = openBrowser();
    browser.cookies.set(SESSION, "planted-by-somebody");
    expect((await browser.post(signIn, { email, password: PASSWORD })).location).toBe(HOME);
    const first = browser.cookies.get(SESSION);
    expect(first).not.toBe("planted-by-somebody");

    await browser.post(signIn, { email, password: PASSWORD });
    const second = browser.cookies.get(SESSION) ?? "";
    expect(second).not.toBe(first);
    expect((await browser.postJson(touch, {})).status).toBe(200);
    // The one before is over, though nobody signed it out.
    browser.cookies.set(SESSION, first ?? "");
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
    await buildStaff(other, ["clinician"], { email, password_hash: here.passwordHash });
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

describe("the second step", () => {
  it("is asked after the password, and the password alone opens nothing", async () => {
    const { email } = await hireWithPhone();
    const browser = openBrowser();
    const answer = await browser.post(signIn, { email, password: PASSWORD });
    expect(answer.location).toBe("/sign-in/code");
    expect(browser.cookies.has(SESSION)).toBe(false);
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
    expect(thief.cookies.has(SESSION)).toBe(false);
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
    expect(browser.cookies.has(SESSION)).toBe(false);
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
    expect(browser.cookies.has(SESSION)).toBe(false);
    expect((await browser.post(enterCode, { code: "000000" })).location).not.toBe(HOME);

    const secret = newTotpSecret();
    await stored(here.clinicId, "UPDATE staff SET totp_secret = $2 WHERE id = $1", [
      staffId,
      sealed(`totp ${staffId}`, secret),
    ]);
    const done = await browser.post(setUp, { code: totpCode(secret, new Date()) });
    expect(done.location).toBe("/sign-in/recovery-codes");
    expect(browser.cookies.has(SESSION)).toBe(true);
    const [row] = await stored<{ confirmed: boolean; codes: number }>(
      here.clinicId,
      "SELECT totp_confirmed AS confirmed, cardinality(recovery_hashes) AS codes FROM staff WHERE id = $1",
      [staffId],
    );
    expect(row).toEqual({ confirmed: true, codes: 10 });
  });
});
