import { expect, it } from "vitest";
import { alertTests } from "@/lib/testing/alert-tests";
import { buildStaff, stored } from "@/lib/testing/factories";
import { listToday } from "@/lib/use-cases/today/list-today";

const { here } = alertTests();

it("names on the day's board of everybody whom an alert of now goes to; that it is nobody stands in the bar", async () => {
  const desk = await buildStaff(here.clinic.id, ["front-desk"]);
  expect((await listToday(desk)).onDuty).toBe("On duty for alerts now: tom@a.example");
  expect((await listToday(here.clinic.maya)).onDuty).toBe("On duty for alerts now: tom@a.example");
  await stored(here.clinic.id, "DELETE FROM rota_session RETURNING clinic_id");
  expect((await listToday(desk)).onDuty).toBeNull();
});
