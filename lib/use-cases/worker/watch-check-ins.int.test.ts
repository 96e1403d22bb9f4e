import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import {
  buildClinic,
  buildPatient,
  buildStaff,
  buildVisit,
  plant,
  signedIn,
  stored,
} from "@/lib/testing/factories";
import type { Row } from "@/prisma/seed/rows";
import { listUnfinished } from "@/lib/use-cases/check-ins/list-unfinished";
import { viewHome } from "@/lib/use-cases/home/view-home";
import { watchCheckIns } from "@/lib/use-cases/worker/watch-check-ins";

let clinicId: ClinicId;
let patientId: PatientId;

beforeEach(async () => {
  clinicId = await buildClinic();
  patientId = await patient();
});
afterAll(closeConnections);

const patient = (more: Row = {}) =>
  buildPatient(clinicId, { portal_email: `${randomUUID()}@mail.example`, ...more });
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);

async function checkIn(hours: number, more: Row = {}, of: PatientId = patientId): Promise<string> {
  const id = randomUUID();
  const fixed = {
    form: "full",
    answers: {},
    draft: {},
    tier: "none",
    fired_rules: [],
    messages: [],
    pause: [],
  };
  await plant(clinicId, "check_in", [
    {
      ...{ id, clinic_id: clinicId, patient_id: of, client_key: randomUUID(), request_hash: "draft" },
      ...{ ...fixed, rule_set: "test", state: "draft", started_at: hoursAgo(hours), version: 1 },
      ...more,
    },
  ]);
  return id;
}

const mails = () =>
  stored<{ template: string; recipient: string; values: object }>(
    clinicId,
    "SELECT template, recipient, values FROM mail ORDER BY created_at",
  );
const alerts = () =>
  stored<{ tier: string; state: string; rules: string[] }>(
    clinicId,
    "SELECT tier::text, state::text, fired_rules AS rules FROM alert ORDER BY raised_at, id",
  );

describe("a check-in left open", () => {
  it("is reminded of once, after 2 hours, with nothing of it in the mail", async () => {
    await checkIn(2.1, { answers: { saddle: "NO" } });
    await watchCheckIns();
    await watchCheckIns();
    expect(await mails()).toEqual([
      {
        template: "check-in-open",
        recipient: expect.stringContaining("@mail.example") as string,
        values: {},
      },
    ]);
  });

  it.each<[string, number, Row]>([
    ["not before", 1.9, {}],
    ["not after the clinic's list has it", 24.1, {}],
    ["not when it was finished", 3, { state: "completed", committed_at: hoursAgo(3) }],
    ["not when it called for action: the clinic rings", 3, { state: "interrupted", tier: "urgent" }],
  ])("%s", async (_, hours, more) => {
    await checkIn(hours, more);
    await watchCheckIns();
    expect(await mails()).toEqual([]);
  });

  it("is forgotten once a later one is finished, and for who has no portal", async () => {
    await checkIn(5);
    await checkIn(3, { state: "completed", committed_at: hoursAgo(3) });
    await checkIn(3, {}, await patient({ portal_email: null }));
    await watchCheckIns();
    expect(await mails()).toEqual([]);
  });

  it("stands on the clinic's list from 24 hours on, for staff of this clinic alone", async () => {
    await checkIn(30);
    await checkIn(25);
    await checkIn(23, {}, await patient({ full_name: "Too Early" }));
    await checkIn(15 * 24, {}, await patient({ full_name: "Long Ago" }));
    const desk = await buildStaff(clinicId, ["front-desk"]);
    expect(await listUnfinished(desk)).toEqual([
      { patientId, name: "Pat Example", begun: expect.any(String) as string },
    ]);
    const elsewhere = await buildStaff(await buildClinic(), ["owner"]);
    expect(await listUnfinished(elsewhere)).toEqual([]);
    await checkIn(1, { state: "completed", committed_at: hoursAgo(1) });
    expect(await listUnfinished(desk)).toEqual([]);
  });

  it("can be carried on with from the home page for a day", async () => {
    const actor = await signedIn(clinicId, patientId);
    const id = await checkIn(23);
    expect((await viewHome(actor)).openCheckInId).toBe(id);
    await checkIn(1, { state: "completed", committed_at: hoursAgo(1) });
    expect((await viewHome(actor)).openCheckInId).toBeNull();
    const other = await patient();
    await checkIn(25, {}, other);
    expect((await viewHome(await signedIn(clinicId, other))).openCheckInId).toBeNull();
  });
});

describe("a silence (TR-13)", () => {
  const done = { state: "completed", committed_at: hoursAgo(0) };

  it("of a patient on a cauda equina watch is raised once at 7 days", async () => {
    const watched = await patient({ history_flags: ["cesWatch"] });
    await checkIn(7 * 24 + 1, done, watched);
    await watchCheckIns();
    await watchCheckIns();
    expect(await alerts()).toEqual([{ tier: "urgent", state: "open", rules: ["TR-13"] }]);
  });

  it("after an urgent alert is raised too, and again only for a new silence", async () => {
    const first = await checkIn(8 * 24, done);
    const whose = { clinic_id: clinicId, patient_id: patientId, tier: "urgent", fired_rules: ["RF-D01"] };
    const alertId = randomUUID();
    await plant(clinicId, "alert", [
      {
        ...{ id: alertId, ...whose, rule_set: "test", state: "resolved", outcome: "spoke", version: 2 },
        ...{ raised_at: hoursAgo(8 * 24), resolved_at: hoursAgo(7 * 24) },
      },
    ]);
    await plant(clinicId, "alert_evidence", [
      {
        ...{ id: randomUUID(), ...whose, alert_id: alertId, check_in_id: first, rule_set: "test" },
        at: hoursAgo(8 * 24),
      },
    ]);
    await watchCheckIns();
    await watchCheckIns();
    expect(await alerts()).toMatchObject([{ rules: ["RF-D01"] }, { state: "open", rules: ["TR-13"] }]);
  });

  it("is counted from the later of a check-in and an intake", async () => {
    await checkIn(90 * 24, done);
    const intakeId = randomUUID();
    const visitId = await buildVisit(clinicId, patientId, "2026-11-22");
    await plant(clinicId, "intake", [
      {
        ...{
          id: intakeId,
          clinic_id: clinicId,
          patient_id: patientId,
          visit_id: visitId,
          state: "completed",
        },
        ...{ form_id: "intake", form_version: 3, answers: {}, draft: {}, source: "kiosk", version: 3 },
        ...{ detail_changes: {}, tier: "urgent", fired_rules: ["RF-D01"], messages: [], pause: [] },
        ...{ started_at: hoursAgo(8 * 24), completed_at: hoursAgo(8 * 24) },
      },
    ]);
    const whose = { clinic_id: clinicId, patient_id: patientId, tier: "urgent", fired_rules: ["RF-D01"] };
    const alertId = randomUUID();
    await plant(clinicId, "alert", [
      {
        ...{ id: alertId, ...whose, rule_set: "test", state: "resolved", outcome: "spoke", version: 2 },
        ...{ raised_at: hoursAgo(8 * 24), resolved_at: hoursAgo(7 * 24) },
      },
    ]);
    await plant(clinicId, "alert_evidence", [
      {
        ...{ id: randomUUID(), ...whose, alert_id: alertId, intake_id: intakeId, rule_set: "test" },
        at: hoursAgo(8 * 24),
      },
    ]);
    await watchCheckIns();
    await watchCheckIns();
    expect(await alerts()).toMatchObject([{ rules: ["RF-D01"] }, { state: "open", rules: ["TR-13"] }]);
  });

  it.each<[string, number, Row]>([
    ["under 7 days", 7 * 24 - 1, { history_flags: ["cesWatch"] }],
    ["of somebody who is not watched", 9 * 24, { history_flags: ["smoker"] }],
    ["that has become a break", 29 * 24, { history_flags: ["cesWatch"] }],
  ])("%s raises nothing", async (_, hours, more) => {
    await checkIn(hours, done, await patient(more));
    await watchCheckIns();
    expect(await alerts()).toEqual([]);
  });
});
