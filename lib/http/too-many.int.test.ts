import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { POST as pair } from "@/app/api/kiosk/pair/route";
import { POST as unlock } from "@/app/api/kiosk/unlock/route";
import { POST as sendOutbox } from "@/app/api/outbox/route";
import { POST as join } from "@/app/api/patient-sign-in/join/route";
import { POST as askCode } from "@/app/api/patient-sign-in/route";
import { kioskCookieName } from "@/lib/auth/cookies";
import { closeConnections } from "@/lib/data/pool";
import { BOX_NAMES } from "@/lib/domain/intake/box-names";
import { env } from "@/lib/env";
import { typedFields } from "@/lib/http/typed-fields";
import { type Answer, openBrowser } from "@/lib/testing/browser";
import { buildClinic, buildKiosk, buildPatient, stored } from "@/lib/testing/factories";

/** The process has read its settings once, maybe for a file before this one: one proxy of ours names the network here. */
const settings = env() as { TRUST_PROXY: boolean };
const before = settings.TRUST_PROXY;

let clinicId: Awaited<ReturnType<typeof buildClinic>>;
let networks = 0;

beforeEach(async () => {
  clinicId = await buildClinic();
  await stored(clinicId, "DELETE FROM rate_limit RETURNING key");
});
beforeAll(() => {
  settings.TRUST_PROXY = true;
});
afterAll(async () => {
  settings.TRUST_PROXY = before;
  await closeConnections();
});

const newBrowser = () => openBrowser(`203.0.113.${(networks += 1)}`);
const retryAfter = ({ response }: Answer) => response.headers.get("retry-after");
/** A box of a key this server does not have: taken, and opened by nobody. */
const ITEM = { id: randomUUID(), box: { keyId: "x", ephemeral: "x", iv: "x", text: "x" } };

/** Posts until `tries` are used up, and answers the last of them and the one refused after it. */
async function usedUp(tries: number, post: () => Promise<Answer>): Promise<readonly [Answer, Answer]> {
  for (let used = 1; used < tries; used += 1) await post();
  return [await post(), await post()];
}

it("says in the header of a 429 how many seconds it lasts; another network is taken meanwhile", async () => {
  const phone = newBrowser();
  const [taken, refused] = await usedUp(300, () => phone.postJson(sendOutbox, { items: [ITEM] }));
  expect([taken.status, retryAfter(taken)]).toEqual([200, null]);
  expect(refused.status).toBe(429);
  expect(Number(retryAfter(refused))).toBeGreaterThan(200);
  expect(Number(retryAfter(refused))).toBeLessThanOrEqual(300);
  expect((await newBrowser().postJson(sendOutbox, { items: [ITEM] })).status).toBe(200);
});

it("counts no network that nobody names: one could hold up every phone", async () => {
  const unnamed = newBrowser();
  const post = () => unnamed.postJson(sendOutbox, { items: [ITEM] }, { "x-forwarded-for": "" });
  const [, last] = await usedUp(300, post);
  expect(last.status).toBe(200);
});

it("leads to the page with the minutes of this limit: a pairing code, and staff's PIN", async () => {
  const tablet = newBrowser();
  const [wrong, refused] = await usedUp(10, () => tablet.post(pair, { code: "000000" }));
  expect(wrong.location).toBe("/kiosk/pair?problem=invalid");
  expect(refused.location).toBe("/kiosk/pair?problem=too-many&minutes=10");
  // A redirect is followed at once: this header would ask a browser to wait before it.
  expect([refused.status, retryAfter(refused)]).toEqual([303, null]);

  tablet.cookies.set(kioskCookieName(), (await buildKiosk(clinicId)).token);
  const [miss, barred] = await usedUp(5, () =>
    tablet.post(unlock, { [BOX_NAMES.staffPin]: "000000", unlock: "reset" }),
  );
  expect(miss.location).toBe("/kiosk/staff?problem=wrong");
  expect(barred.location).toBe("/kiosk/staff?problem=too-many&minutes=15");
});

it("makes a known and an unknown address wait alike", async () => {
  const known = "known@mail.example";
  await buildPatient(clinicId, { email: known, portal_email: known, portal_activated_at: new Date() });
  const answers = [];
  for (const email of [known, "unknown@mail.example"]) {
    const browser = newBrowser();
    const [sent, refused] = await usedUp(6, () => browser.post(askCode, { email }));
    const again = await typedFields(refused.location);
    answers.push({
      sent: sent.location,
      refused: [refused.status, refused.location],
      minutes: again?.fields["minutes"],
      problems: again?.problems,
    });
  }
  expect(answers[0]).toEqual({
    sent: "/patient/sign-in/code",
    refused: [303, "/patient/sign-in"],
    minutes: "60",
    problems: { email: "tooMany" },
  });
  expect(answers[1]).toEqual(answers[0]);
});

it("sends whoever joins for a new invitation only where waiting for this one is of no use", async () => {
  const born = { "birth-month": "5", "birth-day": "17", "birth-year": "1980" };
  const one = newBrowser();
  const [, spent] = await usedUp(5, () => one.post(join, { code: "ABCD2345", ...born }));
  expect((await typedFields(spent.location))?.problems).toEqual({ "birth-month": "tooManyJoins" });
  const room = newBrowser();
  let codes = 0;
  const [, full] = await usedUp(30, () => room.post(join, { code: `ABCD${(codes += 1)}`, ...born }));
  expect(await typedFields(full.location)).toMatchObject({
    fields: { minutes: "60" },
    problems: { "birth-month": "tooMany" },
  });
});
