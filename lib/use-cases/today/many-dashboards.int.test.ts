import { afterAll, expect, it } from "vitest";
import { closeConnections } from "@/lib/data/pool";
import { buildClinic, buildStaff } from "@/lib/testing/factories";
import { forgetClinicFrame } from "@/lib/use-cases/home/clinic-frame";
import { listToday } from "@/lib/use-cases/today/list-today";

afterAll(closeConnections);

it("answers a dozen dashboards that ask in the same moment, when what a page keeps for a minute has gone stale", async () => {
  const clinicId = await buildClinic();
  const desk = await buildStaff(clinicId, ["front-desk"]);
  const all = () => Promise.all(Array.from({ length: 12 }, () => listToday(desk)));
  await all();
  forgetClinicFrame(clinicId);
  expect((await all()).map(({ view }) => view)).toEqual(Array<string>(12).fill("desk"));
});
