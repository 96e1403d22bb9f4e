import { afterAll, expect, it } from "vitest";
import { issueSessionCookie } from "@/lib/auth/issue-session-cookie";
import { closeConnections } from "@/lib/data/pool";
import type { Handler } from "@/lib/http/define-route";
import { survivorOfAddress } from "@/lib/http/survivor-of-address";
import { openBrowser } from "@/lib/testing/browser";
import { buildClinic, buildPatient, buildStaff } from "@/lib/testing/factories";
import { mergePatients } from "@/lib/use-cases/patients/merge-patients";

afterAll(closeConnections);

const page: Handler = Object.assign(async () => new Response((await survivorOfAddress()) ?? "none"), {
  action: "patient.view" as const,
});

it("finds from any tab of a merged record the one it became part of, and nothing for another clinic", async () => {
  const clinicId = await buildClinic();
  const owner = await buildStaff(clinicId, ["owner", "clinician"]);
  const desk = await buildStaff(clinicId, ["front-desk"]);
  const stranger = await buildStaff(await buildClinic(), ["owner", "clinician"]);
  const keep = await buildPatient(clinicId);
  const gone = await buildPatient(clinicId);
  await mergePatients(owner, { patientId: keep, otherId: gone, sure: "yes", reason: "Same passport" });

  const leadsTo = async ({ sessionId }: { sessionId: string }, path: string) => {
    const browser = openBrowser();
    const cookie = await issueSessionCookie("staff", sessionId);
    browser.cookies.set(cookie.name, cookie.value);
    return (await browser.get(page, { "x-plumbline-path": path })).response.text();
  };
  const tab = `/clinic/patients/${gone}/programme/progress`;
  expect(await leadsTo(owner, tab)).toBe(keep);
  expect(await leadsTo(desk, `/clinic/patients/${gone}/details`)).toBe(keep);
  expect(await leadsTo(owner, `/clinic/patients/${keep}/nowhere`)).toBe("none");
  expect(await leadsTo(owner, "/clinic/patients/new-address")).toBe("none");
  expect(await leadsTo(stranger, tab)).toBe("none");
});
