import { afterAll, expect, it } from "vitest";
import { POST as startEpisode } from "@/app/api/patients/[patientId]/episodes/route";
import { POST as enterScore } from "@/app/api/patients/[patientId]/outcome-scores/route";
import { POST as book } from "@/app/api/visits/route";
import { issueSessionCookie } from "@/lib/auth/issue-session-cookie";
import { closeConnections } from "@/lib/data/pool";
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
    `/clinic/patients/${keep}?done=joined`,
    `/clinic/patients/${keep}/episode?done=saved`,
  ]);
  expect(await ofWhom("outcome_score")).toEqual([keep]);
  expect(await ofWhom("episode")).toEqual([keep]);
});
