import { afterAll, expect, it } from "vitest";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { closeConnections } from "@/lib/data/pool";
import { listClinicalVisitsToday, listDeskVisitsToday } from "@/lib/data/visits/today";
import { withActorSql } from "@/lib/data/with-actor";
import { buildClinic, buildPatient, buildStaff, stored } from "@/lib/testing/factories";
import { planOf } from "@/lib/testing/plan-of";

afterAll(closeConnections);

it.each([
  ["clinicians", listClinicalVisitsToday],
  ["front desk", listDeskVisitsToday],
] as const)("reads for %s the visits of the day and none of the years before", async (_, list) => {
  const clinicId = await buildClinic();
  const clinician = await buildStaff(clinicId, ["clinician"]);
  const patientId = await buildPatient(clinicId);
  await stored(
    clinicId,
    `INSERT INTO visit (clinic_id, patient_id, day, starts_at, status, done_at)
     SELECT $1::uuid, $2::uuid, at::date, at, 'done', at FROM generate_series(0, 3000) n, LATERAL (SELECT now() - n * interval '1 day' AS at) t`,
    [clinicId, patientId],
  );
  await stored(clinicId, "ANALYZE visit");
  const scope = patientsVisibleTo(clinician);
  const [rows, plan] = await withActorSql(
    clinician,
    async (sql) => [await list(sql, scope), await planOf(sql, (asked) => list(asked, scope))] as const,
  );
  expect(rows).toHaveLength(1);
  expect(plan).toMatch(/Index Cond: .*\(day = \(InitPlan/);
});
