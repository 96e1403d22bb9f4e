import { describe, expect, it } from "vitest";
import { POST as enterCode } from "@/app/api/sign-in/code/route";
import { POST as forgotten } from "@/app/api/sign-in/forgotten/route";
import { POST as newPassword } from "@/app/api/sign-in/new-password/route";
import { POST as signIn } from "@/app/api/sign-in/route";
import { POST as touch } from "@/app/api/session/touch/route";
import { totpCode } from "@/lib/credentials/totp";
import { openBrowser } from "@/lib/testing/browser";
import { stored } from "@/lib/testing/factories";
import { HOME, NEW_PASSWORD, PASSWORD, SESSION, staffDoorTests } from "@/lib/testing/staff-door-tests";

const { here, hire, hireWithPhone, mailedToken } = staffDoorTests();

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
    expect(browser.cookies.has(SESSION)).toBe(false);
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
    expect(halfway.cookies.has(SESSION)).toBe(false);
  });

  it("survives a password that will not do, and is over after 15 minutes", async () => {
    const { email, staffId } = await hire(["clinician"]);
    await openBrowser().post(forgotten, { email });
    const token = await mailedToken(email);
    await openBrowser().post(newPassword, { token, password: "short" });
    await stored(
      here.clinicId,
      "UPDATE single_use_token SET expires_at = expires_at - interval '15 minutes' WHERE staff_id = $1",
      [staffId],
    );
    await openBrowser().post(newPassword, { token, password: NEW_PASSWORD });
    expect((await openBrowser().post(signIn, { email, password: NEW_PASSWORD })).location).toBe("/sign-in");
    await stored(
      here.clinicId,
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
