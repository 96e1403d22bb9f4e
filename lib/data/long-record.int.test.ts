import { afterAll, beforeAll, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { listPainScores } from "@/lib/data/patients/chart";
import { closeConnections } from "@/lib/data/pool";
import { listTimeline } from "@/lib/data/patients/timeline";
import { listCheckInsToRemind, listUnfinishedCheckIns } from "@/lib/data/check-ins/unfinished-check-ins";
import { withActorSql } from "@/lib/data/with-actor";
import { buildClinic, buildPatient, buildStaff, stored } from "@/lib/testing/factories";
import { planOf } from "@/lib/testing/plan-of";

/** Three hundred others with ten check-ins each, and one with a thousand. */
const OTHERS = `INSERT INTO patient (clinic_id, full_name, name_key, birth_date)
  SELECT $1::uuid, 'Other', 'other', date '1980-01-01' FROM generate_series(1, 300)`;
const CHECK_INS = `INSERT INTO check_in (clinic_id, patient_id, client_key, request_hash, form, state, answers, pain, tier,
    fired_rules, messages, pause, rule_set, started_at, committed_at)
  SELECT $1::uuid, p.id, gen_random_uuid(), 'stored', 'gate', 'completed', '{}', n % 11, 'none', '{}', '{}', '{}', 'test', at, at
  FROM patient p, LATERAL generate_series(1, CASE WHEN p.id = $2::uuid THEN 1000 ELSE 10 END) n,
    LATERAL (SELECT now() - n * interval '1 day' AS at) t WHERE p.clinic_id = $1::uuid`;
const BY_TIME = /Index Scan using check_in_clinic_id_patient_id_started_at_idx/;

let clinicId: ClinicId;
let patientId: PatientId;
let maya: StaffActor;

beforeAll(async () => {
  clinicId = await buildClinic();
  maya = await buildStaff(clinicId, ["clinician"]);
  patientId = await buildPatient(clinicId);
  await stored(clinicId, OTHERS, [clinicId]);
  await stored(clinicId, CHECK_INS, [clinicId, patientId]);
  await stored(clinicId, "ANALYZE check_in");
});
afterAll(closeConnections);

const asMaya = (list: Parameters<typeof planOf>[1]) => withActorSql(maya, (sql) => planOf(sql, list));

it("reads of a thousand check-ins for the banner and the chart the latest alone", async () => {
  const scope = patientsVisibleTo(maya);
  const plan = await asMaya((sql) => listPainScores(sql, scope, patientId, 20));
  expect(plan).toMatch(BY_TIME);
  const scores = await withActorSql(maya, (sql) => listPainScores(sql, scope, patientId, 2));
  expect(scores.map(({ score }) => score)).toEqual([1, 2]);
});

it.each([
  ["the newest", null],
  [
    "what is below a place",
    { at: new Date("2026-11-20T08:00:00Z"), id: "01990000-0000-7000-8000-000000000000" },
  ],
] as const)("reads for a page of the timeline %s by the time it happened", async (_, below) => {
  const wanted = { patientId, kinds: ["check-in", "visit"], below, atMost: 31 } as const;
  const plan = await asMaya((sql) => listTimeline(sql, patientsVisibleTo(maya), wanted));
  expect(plan).toMatch(BY_TIME);
  expect(/Index Cond: .*started_at <=/.test(plan)).toBe(below !== null);
});

it("finds the check-ins left open among the open ones, for Today and to remind of", async () => {
  const today = await asMaya((sql) => listUnfinishedCheckIns(sql, patientsVisibleTo(maya)));
  const reminded = await asMaya((sql) => listCheckInsToRemind(sql, clinicId));
  for (const plan of [today, reminded]) expect(plan).toMatch(/CTE open[^]*check_in_open/);
});
