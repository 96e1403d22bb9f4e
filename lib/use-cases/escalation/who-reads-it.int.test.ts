import { afterAll, expect, it } from "vitest";
import { closeConnections } from "@/lib/data/pool";
import { buildClinic, buildStaff, plant } from "@/lib/testing/factories";
import { whoReadsIt } from "@/lib/use-cases/escalation/who-reads-it";

afterAll(closeConnections);

it("names who is on duty in this clinic, and reads when it is open again", async () => {
  const day = [{ open: "08:00", close: "18:00" }];
  const clinicId = await buildClinic({ time_zone: "Europe/London", opening_hours: { 1: day, 2: day } });
  const tom = await buildStaff(clinicId, ["clinician"], { name: "Dr Tom Reyes" });
  await buildStaff(await buildClinic(), ["owner", "clinician"], { name: "Dr Elsewhere" });
  await plant(clinicId, "rota_session", [
    { id: crypto.randomUUID(), clinic_id: clinicId, weekday: 1, session: 0, on_duty_id: tom.staffId },
  ]);
  await plant(clinicId, "closed_day", [{ clinic_id: clinicId, day: "2030-05-14", reason: "Public holiday" }]);
  // Mondays and Tuesdays in May 2030, British summer time.
  const read = (now: string) => whoReadsIt(clinicId, "urgent", new Date(now));
  expect(await read("2030-05-06T09:00Z")).toEqual({
    name: "Dr Tom Reyes",
    by: new Date("2030-05-06T10:00Z"),
  });
  expect(await read("2030-05-07T09:00Z")).toEqual({ name: null, by: new Date("2030-05-07T10:00Z") });
  expect(await read("2030-05-14T09:00Z")).toEqual({
    name: "Dr Tom Reyes",
    by: new Date("2030-05-20T08:00Z"),
  });
});
