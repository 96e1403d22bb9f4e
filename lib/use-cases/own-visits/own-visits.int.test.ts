import { afterAll, beforeAll, expect, it } from "vitest";
import { makeActor, type PatientActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import { instantOf } from "@/lib/domain/hours/clock-instant";
import { daysOn } from "@/lib/domain/visits/booking-time";
import { localDate, longDayOf } from "@/lib/domain/visits/clinic-time";
import { buildClinic, buildPatient, buildStaff, buildVisit, signedIn } from "@/lib/testing/factories";
import { listOwnVisits } from "@/lib/use-cases/own-visits/list-own-visits";
import { openVisitFile } from "@/lib/use-cases/own-visits/open-visit-file";

const ZONE = "America/New_York";
let clinicId: ClinicId;
let me: PatientActor;
let other: PatientActor;

beforeAll(async () => {
  clinicId = await buildClinic({ time_zone: ZONE, address: "12 Harbour Street", name: "Harbour Street" });
  me = await signedIn(clinicId, await buildPatient(clinicId));
  other = await signedIn(clinicId, await buildPatient(clinicId));
});
afterAll(closeConnections);

const ahead = (days: number) => daysOn(localDate(new Date(), ZONE), days);
async function booked(days: number, more: object = {}): Promise<string> {
  const starts_at = instantOf(ahead(days), "09:30", ZONE);
  return buildVisit(clinicId, me.patientId, ahead(days), { starts_at, ...more });
}

it("shows what is booked from today on, soonest first, and nobody else's", async () => {
  const { staffId } = await buildStaff(clinicId, ["clinician"], { name: "Dr Maya Okafor" });
  const ends_at = instantOf(ahead(9), "10:00", ZONE);
  const late = await booked(9, { clinician_id: staffId, ends_at });
  const soon = await booked(2);
  for (const status of ["cancelled", "no_show", "done"]) await booked(3, { status });
  await booked(-1);
  const visits = await listOwnVisits(me);
  expect(visits.map(({ id }) => id)).toEqual([soon, late]);
  expect(visits[1]).toMatchObject({ from: "9:30 am", until: "10:00 am", clinician: "Dr Maya Okafor" });
  const inSpanish = makeActor<PatientActor>({ ...me, language: "es" });
  const named = longDayOf(ahead(9), ahead(0), "es");
  expect((await listOwnVisits(inSpanish))[1]).toMatchObject({ day: named, from: "9:30 am" });
  expect(named).toMatch(/^(lunes|martes|miércoles|jueves|viernes|sábado|domingo), \d+ de /);
  expect(await listOwnVisits(other)).toEqual([]);
});

it("names the year of a visit in another one", async () => {
  await booked(400);
  const shown = (await listOwnVisits(me)).at(-1)?.day;
  expect(shown).toBe(longDayOf(ahead(400), ahead(0)));
  expect(shown).toContain(ahead(400).slice(0, 4));
});

it("gives a coming visit to one's calendar without a name or a reason, and not another's or a cancelled one", async () => {
  const visitId = await booked(4, { kind: "re-exam" });
  const file = await openVisitFile(me, { visitId });
  expect(file).toContain(`UID:${visitId}@plumbline`);
  expect(file).toContain("SUMMARY:Harbour Street\r\nLOCATION:12 Harbour Street");
  expect(file).not.toMatch(/Pat Example|exam|Okafor/i);
  await expect(openVisitFile(other, { visitId })).rejects.toMatchObject({ code: "not-found" });
  const cancelled = await booked(5, { status: "cancelled" });
  await expect(openVisitFile(me, { visitId: cancelled })).rejects.toMatchObject({ code: "not-found" });
});
