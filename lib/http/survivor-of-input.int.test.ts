import { afterAll, expect, it } from "vitest";
import { POST as book } from "@/app/api/visits/route";
import { issueSessionCookie } from "@/lib/auth/issue-session-cookie";
import { closeConnections } from "@/lib/data/pool";
import { openBrowser } from "@/lib/testing/browser";
import { buildClinic, buildPatient, buildStaff } from "@/lib/testing/factories";
import { mergePatients } from "@/lib/use-cases/patients/merge-patients";

afterAll(closeConnections);

it("says of what is refused for a merged record which one it became part of, to nobody of another clinic", async () => {
  const clinicId = await buildClinic();
  const owner = await buildStaff(clinicId, ["owner", "clinician"]);
  const stranger = await buildStaff(await buildClinic(), ["owner", "clinician"]);
  const [keep, gone] = [await buildPatient(clinicId), await buildPatient(clinicId)];
  await mergePatients(owner, { patientId: keep, otherId: gone, sure: "yes", reason: "Same passport" });

  const browserOf = async ({ sessionId }: { sessionId: string }) => {
    const browser = openBrowser();
    const cookie = await issueSessionCookie("staff", sessionId);
    browser.cookies.set(cookie.name, cookie.value);
    return browser;
  };
  const visit = { day: "2094-02-01", time: "09:30", kind: "follow-up", clinicianId: null, times: 1 };
  const booked = async (by: { sessionId: string }, patientId: string) => {
    const { response } = await (await browserOf(by)).postJson(book, { ...visit, patientId });
    return { status: response.status, ...((await response.json()) as object) };
  };
  expect(await booked(owner, gone)).toEqual({ status: 404, title: "not-found", survivor: keep });
  expect(await booked(stranger, gone)).toEqual({ status: 404, title: "not-found" });
  expect(await booked(owner, keep)).toMatchObject({ status: 200 });
});
