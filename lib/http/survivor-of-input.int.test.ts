import { afterAll, expect, it } from "vitest";
import { POST as startEpisode } from "@/app/api/patients/[patientId]/episodes/route";
import { POST as endPortal } from "@/app/api/patients/[patientId]/end-portal/route";
import { POST as setAside } from "@/app/api/patients/[patientId]/follow-ups/route";
import { POST as addFormNote } from "@/app/api/patients/[patientId]/form-notes/route";
import { POST as enterScore } from "@/app/api/patients/[patientId]/outcome-scores/route";
import { POST as endProgramme } from "@/app/api/patients/[patientId]/programme-ends/route";
import { POST as tellApart } from "@/app/api/patients/[patientId]/sameness/route";
import { POST as recordTalk } from "@/app/api/patients/[patientId]/talks/route";
import { POST as write } from "@/app/api/patients/[patientId]/threads/route";
import { POST as book } from "@/app/api/visits/route";
import { issueSessionCookie } from "@/lib/auth/issue-session-cookie";
import { closeConnections } from "@/lib/data/pool";
import type { Handler } from "@/lib/http/define-route";
import { typedFields } from "@/lib/http/typed-fields";
import { openBrowser } from "@/lib/testing/browser";
import { buildClinic, buildPatient, buildStaff, stored } from "@/lib/testing/factories";
import { mergePatients } from "@/lib/use-cases/patients/merge-patients";

afterAll(closeConnections);

async function browserOf({ sessionId }: { sessionId: string }) {
  const browser = openBrowser();
  const cookie = await issueSessionCookie("staff", sessionId);
  browser.cookies.set(cookie.name, cookie.value);
  return browser;
}

it("says of what is refused for a merged record which one it became part of, to nobody of another clinic", async () => {
  const clinicId = await buildClinic();
  const owner = await buildStaff(clinicId, ["owner", "clinician"]);
  const stranger = await buildStaff(await buildClinic(), ["owner", "clinician"]);
  const [keep, gone] = [await buildPatient(clinicId), await buildPatient(clinicId)];
  await mergePatients(owner, { patientId: keep, otherId: gone, sure: "yes", reason: "Same passport" });

  const visit = { day: "2094-02-01", time: "09:30", kind: "follow-up", clinicianId: null, times: 1 };
  const booked = async (by: { sessionId: string }, patientId: string) => {
    const { response } = await (await browserOf(by)).postJson(book, { ...visit, patientId });
    return { status: response.status, ...((await response.json()) as object) };
  };
  expect(await booked(owner, gone)).toEqual({ status: 404, title: "not-found", survivor: keep });
  expect(await booked(stranger, gone)).toEqual({ status: 404, title: "not-found" });
  expect(await booked(owner, keep)).toMatchObject({ status: 200 });
});

it("lets nothing be written on a merged record from a page that was open before, by whatever form", async () => {
  const clinicId = await buildClinic();
  const owner = await buildStaff(clinicId, ["owner", "clinician"]);
  const [keep, gone] = [await buildPatient(clinicId), await buildPatient(clinicId)];
  await mergePatients(owner, { patientId: keep, otherId: gone, sure: "yes", reason: "Same passport" });
  const browser = await browserOf(owner);
  const today = new Date().toISOString().slice(0, 10);
  const score = { measure: "odi", score: "40", takenOn: today, mode: "paper", language: "English" };
  const ofWhom = async (table: string) =>
    (await stored<{ of: string }>(clinicId, `SELECT patient_id AS of FROM ${table}`)).map(({ of }) => of);
  const episode = { move: "start", problem: "Back", startedOn: today, phase: "acute", goal: "Walk the dog" };
  const led: string[] = [];
  for (const patientId of [gone, keep]) {
    await browser.postJson(enterScore, { ...score, patientId });
    led.push((await browser.post(startEpisode, episode, { patientId })).location);
  }
  expect(led).toEqual([
    `/clinic/patients/${keep}/episode?joined=typed`,
    `/clinic/patients/${keep}/episode?done=saved`,
  ]);
  expect(await ofWhom("outcome_score")).toEqual([keep]);
  expect(await ofWhom("episode")).toEqual([keep]);
});

/** What a form's page would show of what was typed there. */
const shownOn = (page: string): Handler =>
  Object.assign(async () => Response.json((await typedFields(page))?.fields ?? null), {
    action: "patient.view" as const,
  });

it("gives staff their form again on the other record, with what they typed", async () => {
  const clinicId = await buildClinic();
  const owner = await buildStaff(clinicId, ["owner", "clinician"]);
  const [keep, gone] = [await buildPatient(clinicId), await buildPatient(clinicId)];
  await mergePatients(owner, { patientId: keep, otherId: gone, sure: "yes", reason: "Same passport" });
  const browser = await browserOf(owner);
  const chart = `/clinic/patients/${keep}`;
  const note = "Rang, she walks again";
  const forms: readonly (readonly [Handler, string, Record<string, string>])[] = [
    [startEpisode, `${chart}/episode`, { move: "start", problem: "Back", goal: note }],
    [endProgramme, `${chart}/programme/end`, { reason: "pain", note }],
    [endPortal, `${chart}/access`, { reason: "other", note }],
    [recordTalk, chart, { note }],
    [addFormNote, `${chart}/form`, { clipId: "", text: note }],
    [write, `${chart}/messages`, { about: "health", text: note }],
    [setAside, "/clinic/follow-up", { move: "set-aside", view: "all", days: "7", note }],
  ];
  for (const [form, page, typed] of forms) {
    const { location } = await browser.post(form, typed, { patientId: gone });
    expect(location).toBe(`${page}?joined=typed`);
    const shown: unknown = await (await browser.get(shownOn(page))).response.json();
    expect(shown).toEqual({ ...typed, patientId: keep });
  }
  const { location } = await browser.post(tellApart, { twoPeople: "yes" }, { patientId: gone });
  expect(location).toBe(`${chart}?done=joined`);
});
