import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, expect, it } from "vitest";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { senderOf } from "@/lib/auth/sender-grant";
import { issueSessionCookie } from "@/lib/auth/issue-session-cookie";
import { closeConnections, connections } from "@/lib/data/pool";
import { AppError } from "@/lib/errors";
import { defineForm } from "@/lib/http/define-form";
import { fieldText } from "@/lib/http/form-again";
import { typedFields } from "@/lib/http/typed-fields";
import { openBrowser } from "@/lib/testing/browser";
import { buildClinic, buildPatient, signedIn } from "@/lib/testing/factories";

afterAll(closeConnections);

const PAGE = "/patient/tight";

/** Two steps on pages of one path, as "This hurts" has them. */
const form = defineForm({
  action: "self-check.answer",
  keepsTyped: true,
  run: (_actor, fields) =>
    fieldText(fields, "workout") === "yes"
      ? Promise.resolve({ location: PAGE })
      : Promise.reject(new AppError("invalid", "nothing chosen", { workout: "needed" })),
  refused: () => PAGE,
});

async function patientsBrowser() {
  const clinicId = await buildClinic();
  return browserOf(clinicId, await buildPatient(clinicId));
}

async function browserOf(clinicId: ClinicId, patientId: PatientId) {
  const { sessionId } = await signedIn(clinicId, patientId);
  const browser = openBrowser();
  const cookie = await issueSessionCookie("patient", sessionId);
  browser.cookies.set(cookie.name, cookie.value);
  return browser;
}

it("files nothing of a page that somebody else left open on the phone, and leaves the field out of what is filed", async () => {
  const filed: unknown[] = [];
  const history = defineForm({
    action: "history.confirm",
    run: (_actor, fields) => Promise.resolve(filed.push(fields)).then(() => ({ location: PAGE })),
    refused: () => PAGE,
  });
  const clinicId = await buildClinic();
  const [patientId, other] = [await buildPatient(clinicId), await buildPatient(clinicId)];
  const browser = await browserOf(clinicId, patientId);
  const sent = (of: string) => ({ flags: "cancer", whose: senderOf({ patientId: of, sessionId: "" }).owner });

  expect((await browser.post(history, sent(other))).location).toBe("/patient/today?problem=somebody-elses");
  expect(filed).toEqual([]);
  expect((await browser.post(history, sent(patientId))).location).toBe(PAGE);
  expect(filed).toEqual([{ flags: "cancer" }]);
});

it("keeps as much as the longest form of ours takes, in a cookie that every browser takes", async () => {
  const browser = await patientsBrowser();
  const steps = readFileSync("docs/intended-use.md", "utf8").slice(0, 5_000);
  await browser.post(form, { steps });
  expect((await typedFields(PAGE))?.fields).toEqual({ steps });
  expect(Math.max(...[...browser.cookies.values()].map((value) => value.length))).toBeLessThan(3_700);
});

it("keeps a text far longer than a cookie holds, for this browser and page alone", async () => {
  const browser = await patientsBrowser();
  // Nothing that could be made smaller.
  const note = randomBytes(15_000).toString("base64");
  expect(note.length).toBe(20_000);
  await browser.post(form, { note });
  expect(await typedFields(PAGE)).toMatchObject({ fields: { note }, problems: { workout: "needed" } });
  expect(await typedFields(`${PAGE}?problem=conflict`)).toMatchObject({ fields: { note } });
  expect(await typedFields("/patient/today")).toBeNull();
  expect(Math.max(...[...browser.cookies.values()].map((value) => value.length))).toBeLessThan(3_700);
  const { rows } = await connections().pool.query("SELECT id FROM typed_form");
  expect(rows).toEqual([]);
  await browser.post(form, { workout: "yes" });
  expect(await typedFields(PAGE)).toBeNull();
});

it("shows a refused form again with what was wrong, and the next page of its path without it", async () => {
  const browser = await patientsBrowser();

  expect(await browser.post(form, { sitting: "often" })).toMatchObject({ status: 303, location: PAGE });
  expect(await typedFields(PAGE)).toMatchObject({
    fields: { sitting: "often" },
    problems: { workout: "needed" },
  });
  expect(await browser.post(form, { workout: "yes" })).toMatchObject({ status: 303, location: PAGE });
  expect(await typedFields(PAGE)).toBeNull();
});

it("says at the sign-in that what was sent is not saved, and carries none of it there", async () => {
  const door = defineForm({
    action: "self-check.answer",
    keepsTyped: true,
    run: () => Promise.resolve({ location: PAGE }),
    refused: (code) => (code === "unauthenticated" ? "/patient/sign-in" : PAGE),
  });
  const gone = openBrowser();
  const { status, location } = await gone.post(door, { workout: "yes" });
  expect([status, location]).toEqual([303, "/patient/sign-in?problem=unsaved"]);
  expect([...gone.cookies.keys()]).toEqual([]);
  const { location: signedInTo } = await (await patientsBrowser()).post(door, { workout: "yes" });
  expect(signedInTo).toBe(PAGE);
});

it("leads to the sign-in by no redirect where the phone keeps what was sent, which would let go of it", async () => {
  const door = defineForm({
    action: "check-in.answer",
    run: () => Promise.resolve({ location: PAGE }),
    refused: () => "/patient/sign-in?problem=unread",
  });
  const gone = openBrowser();
  const kept = await gone.post(door, { saddle: "no" }, {}, "?kept=1");
  expect([kept.status, kept.location]).toEqual([401, ""]);
  expect(kept.response.headers.get("refresh")).toBe("0; url=/patient/sign-in?problem=kept");
  const { status, location } = await gone.post(door, { saddle: "no" });
  expect([status, location]).toEqual([303, "/patient/sign-in?problem=unread"]);
});

it("leads on by no redirect where the phone has the only copy of what the server failed to file", async () => {
  let error: Error = new Error("the database is away");
  const door = defineForm({
    action: "check-in.answer",
    run: () => Promise.reject(error),
    refused: (_code, { checkInId = "" }) => `/patient/check-in/${checkInId}?problem=not-saved`,
  });
  const browser = await patientsBrowser();
  const post = (query: string, checkInId = "1") => browser.post(door, { saddle: "no" }, { checkInId }, query);

  const kept = await post("?kept=1");
  expect([kept.status, kept.location]).toEqual([500, ""]);
  expect(kept.response.headers.get("refresh")).toBe("0; url=/patient/check-in/1?problem=not-saved");
  expect(await (await post("?kept=1", '"><i>')).response.text()).not.toContain("<i>");
  expect(await post("")).toMatchObject({ status: 303, location: "/patient/check-in/1?problem=not-saved" });

  error = new AppError("not-found", "no such page any more");
  expect((await post("?kept=1")).status).toBe(404);
  // Its page says what is wrong with it.
  error = new AppError("invalid", "nothing chosen");
  expect((await post("?kept=1")).status).toBe(303);
});
