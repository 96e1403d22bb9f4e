import { Client } from "pg";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import type { ClinicId } from "@/lib/access/ids";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { withActorSql } from "@/lib/data/with-actor";
import { buildStaff, stored } from "@/lib/testing/factories";
import { copyTemplate } from "@/lib/testing/test-database";
import { dueMeasures } from "@/lib/use-cases/measure-forms/due-measures";
import { demoClinicIds, seedDemo } from "@/prisma/seed";
import { asClinic } from "@/prisma/seed/rows";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const databaseUrl = process.env["DATABASE_OWNER_URL"] ?? "";
const seed = (now: Date) => seedDemo({ databaseUrl, now });
let client: Client;

beforeAll(async () => {
  client = new Client({ connectionString: databaseUrl });
  await client.connect();
});
afterAll(() => client.end());

const demoIds = () => demoClinicIds(client);
const bookings = (clinicId: string) =>
  stored<{ day: string; many: number }>(
    clinicId,
    "SELECT day::text, count(*)::int AS many FROM visit WHERE ends_at IS NOT NULL GROUP BY day ORDER BY day",
  );

it("keeps appointments for this and the next week in both clinics, and twice on one day adds none", async () => {
  const now = new Date();
  await seed(now);
  const ids = await demoIds();
  expect(ids).toHaveLength(2);
  const first = await Promise.all(ids.map(bookings));
  for (const days of first) expect(days.length).toBeGreaterThan(6);
  await seed(now);
  expect(await Promise.all(ids.map(bookings))).toEqual(first);

  await seed(new Date(now.getTime() + 7 * DAY_MS));
  const later = await Promise.all(ids.map(bookings));
  later.forEach((days, index) => expect(days.length).toBeGreaterThan(first[index]?.length ?? 0));
});

it("has answered its measures as most people do: some are late, and most are not", async () => {
  await seed(new Date());
  const counts = { people: 0, late: 0 };
  for (const clinicId of await demoIds()) {
    const clinician = await buildStaff(clinicId as ClinicId, ["clinician"]);
    const people = await stored<{ id: string }>(clinicId, "SELECT id FROM patient");
    const due = await withActorSql(clinician, (sql) =>
      dueMeasures(
        sql,
        patientsVisibleTo(clinician),
        people.map(({ id }) => id),
      ),
    );
    counts.people += people.length;
    counts.late += [...due.values()].filter((one) => one.due.some(({ overdue }) => overdue)).length;
  }
  // How many depends on the hour it is made; of the smaller clinic's twelve it may be none, or four.
  expect(counts.late).toBeGreaterThan(0);
  expect(counts.late).toBeLessThan(counts.people / 3);
});

it("has somebody who came back from a break and said why, and a side that is weaker than the other", async () => {
  const [clinicId = ""] = await demoIds();
  const breaks = await stored<{ reason: string; days: number }>(
    clinicId,
    `SELECT l.reason, min(e.day) - l.lapse_from AS days FROM lapse_answer l
     JOIN exercise_session e ON e.patient_id = l.patient_id AND e.day > l.lapse_from GROUP BY l.id`,
    [],
  );
  expect(breaks).toMatchObject([{ reason: "busy" }]);
  expect(breaks[0]?.days).toBeGreaterThan(7);
  const sides = await stored<{ left: number; right: number }>(
    clinicId,
    `SELECT sum(l.reps_done) FILTER (WHERE l.side = 'left')::int AS left,
       sum(l.reps_done) FILTER (WHERE l.side = 'right')::int AS right
     FROM session_log l JOIN programme_item i ON i.id = l.item_id WHERE i.exercise_id = 'LS08'`,
    [],
  );
  expect(sides[0]?.right).toBeGreaterThan(0);
  expect(sides[0]?.right).toBeLessThan(0.85 * (sides[0]?.left ?? 0));
});

// At ten to one in the morning the patient whose intake waits is one of those with an alert.
it.each([0, 7, 13, 19, 23])("opens for the first time at %i:50, with an intake to look at", async (hours) => {
  const { ownerUrl } = await copyTemplate(inject("server"), "first_demo");
  const now = new Date();
  now.setHours(hours, 50, 0, 0);
  expect((await seedDemo({ databaseUrl: ownerUrl, now })).pairingCode).toMatch(/^\d{6}$/);
  const demo = new Client({ connectionString: ownerUrl });
  await demo.connect();
  for (const clinicId of await demoClinicIds(demo)) {
    const toReview = () =>
      demo.query<{ told: string; sex: string }>(
        "SELECT i.answers ->> 'sex' AS told, p.sex FROM intake i JOIN patient p ON p.id = i.patient_id WHERE i.completed_at IS NOT NULL",
      );
    await asClinic(demo, clinicId, async () => {
      const { rows } = await toReview();
      expect(rows).toHaveLength(1);
      expect(rows[0]?.told).toBe(rows[0]?.sex);
    });
  }
  await demo.end();
});

it("opens on each later day, at any hour, with the alerts of the day before still open", async () => {
  const start = Date.now() + 8 * DAY_MS;
  for (let day = 0; day < 6; day += 1) await seed(new Date(start + day * (DAY_MS + 4 * HOUR_MS)));
  for (const clinicId of await demoIds()) {
    const open = await stored<{ many: number }>(
      clinicId,
      "SELECT count(*)::int AS many FROM alert WHERE state <> 'resolved' GROUP BY patient_id",
    );
    expect(open.length).toBeGreaterThan(0);
    expect(open.every(({ many }) => many === 1)).toBe(true);
  }
});
