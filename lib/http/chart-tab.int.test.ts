import { afterAll, beforeAll, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { isUnread } from "@/lib/contracts/part";
import { closeConnections } from "@/lib/data/pool";
import { AppError } from "@/lib/errors";
import { tabData, tabRows } from "@/lib/http/chart-tab";
import { buildAlert, buildClinic, buildPatient, buildStaff } from "@/lib/testing/factories";
import { listThreadsOfPatient } from "@/lib/use-cases/messages/list-threads";
import { viewMovement } from "@/lib/use-cases/movement/view-movement";

let clinicId: ClinicId;
let maya: StaffActor;
let patientId: PatientId;
let alertId: string;

beforeAll(async () => {
  clinicId = await buildClinic();
  maya = await buildStaff(clinicId, ["clinician"]);
  patientId = await buildPatient(clinicId);
  alertId = await buildAlert(clinicId, patientId);
});
afterAll(closeConnections);

const broken = () => Promise.reject(new RangeError("a row that nothing can tell"));
const refused = () => Promise.reject(new AppError("not-found", "outside the scope"));

it("keeps the banner with its alerts over a tab that could not be read", async () => {
  const view = await tabData(maya, patientId, broken());
  expect(isUnread(view)).toBe(true);
  expect(view.banner.alerts).toMatchObject([{ id: alertId }]);
  // The control: with nothing wrong the tab is there.
  const whole = await tabData(maya, patientId, viewMovement(maya, { patientId }));
  expect(isUnread(whole)).toBe(false);
  expect(whole.banner.alerts).toMatchObject([{ id: alertId }]);
});

it("says of rows under a banner that they could not be read", async () => {
  expect(isUnread(await tabRows(maya, broken()))).toBe(true);
  const threads = await tabRows(maya, listThreadsOfPatient(maya, patientId));
  expect(threads).toMatchObject({ items: [] });
});

it("leaves a refusal a refusal: it is the page that is not found", async () => {
  const notFound = { digest: expect.stringContaining("404") as string };
  await expect(tabData(maya, patientId, refused())).rejects.toMatchObject(notFound);
  await expect(tabRows(maya, refused())).rejects.toMatchObject(notFound);
});
