import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import type { ChartPatient } from "@/lib/contracts/chart";
import { isUnread } from "@/lib/contracts/part";
import { closeConnections } from "@/lib/data/pool";
import {
  buildAlert,
  buildClinic,
  buildPatient,
  buildStaff,
  buildVisit,
  stored,
} from "@/lib/testing/factories";
import { viewMeasures } from "@/lib/use-cases/outcomes/view-measures";
import { viewPatient } from "@/lib/use-cases/patients/view-patient";
import { viewTimeline } from "@/lib/use-cases/timeline/view-timeline";

/** A day that PostgreSQL keeps and no calendar shows: what a mistake of ours would leave behind. */
const NO_DAY = "infinity";
const PARTS = [
  ...["sameness", "portal", "history", "reviews", "programme", "pain", "handedIn"],
  ...["visits", "baselines", "lifts", "scores"],
] as const;
const IN_BANNER = ["alerts", "paused", "block", "lowMood", "lastPain", "episode"] as const;

let clinicId: ClinicId;
let maya: StaffActor;
let patientId: PatientId;
let alertId: string;
let visitId: string;

async function chartOf(id: string): Promise<ChartPatient> {
  const view = await viewPatient(maya, id);
  if (view.view !== "chart") throw new Error("not the chart");
  return view;
}

function unreadOf(chart: ChartPatient): string[] {
  const parts = chart as unknown as Readonly<Record<string, unknown>>;
  const banner = chart.banner as unknown as Readonly<Record<string, unknown>>;
  return [
    ...PARTS.filter((name) => isUnread(parts[name])),
    ...IN_BANNER.filter((name) => isUnread(banner[name])).map((name) => `banner ${name}`),
  ];
}

beforeAll(async () => {
  clinicId = await buildClinic();
  maya = await buildStaff(clinicId, ["clinician"]);
  patientId = await buildPatient(clinicId, { history_flags: ["cancer"] });
  alertId = await buildAlert(clinicId, patientId);
  visitId = await buildVisit(clinicId, patientId, "2026-11-22");
});
afterAll(closeConnections);

const breakRow = (table: string, column: string, value: string) =>
  stored(clinicId, `UPDATE ${table} SET ${column} = $2 WHERE patient_id = $1 RETURNING 1`, [
    patientId,
    value,
  ]);

describe("a chart", () => {
  it("is read whole while nothing is wrong", async () => {
    expect(unreadOf(await chartOf(patientId))).toEqual([]);
  });

  it("says which part could not be told, and shows the rest with its alerts", async () => {
    await breakRow("visit", "starts_at", NO_DAY);
    const chart = await chartOf(patientId);
    expect(unreadOf(chart)).toEqual(["visits"]);
    expect(chart.banner.alerts).toMatchObject([{ id: alertId }]);
    expect(chart.history).toMatchObject({ flags: [{ key: "cancer" }] });
    const healthy = await buildPatient(clinicId);
    expect(unreadOf(await chartOf(healthy))).toEqual([]);
    await breakRow("visit", "starts_at", "2026-11-22T09:00:00Z");
    expect(unreadOf(await chartOf(patientId))).toEqual([]);
  });

  it("goes on behind a statement that the database refused, on its tabs too", async () => {
    await stored(
      clinicId,
      `INSERT INTO intake (id, clinic_id, patient_id, visit_id, form_id, form_version, answers)
       VALUES (gen_random_uuid(), $1, $2, $3, 'intake', 1, '{"pain-now":"99999999999"}') RETURNING id`,
      [clinicId, patientId, visitId],
    );
    const chart = await chartOf(patientId);
    expect(unreadOf(chart)).toEqual(["pain", "banner lastPain"]);
    expect(chart.banner.alerts).toMatchObject([{ id: alertId }]);
    const { banner, events } = await viewTimeline(maya, { patientId, kind: null, below: null });
    expect(isUnread(banner.lastPain)).toBe(true);
    expect(events.map(({ kind }) => kind)).toContain("visit");
    // Begun is not asked in full: what was not handed in yet lets nobody say that nothing was found.
    expect(chart.handedIn).toBe(false);
    await breakRow("intake", "completed_at", "2026-11-22T09:00:00Z");
    expect((await chartOf(patientId)).handedIn).toBe(true);
    await stored(clinicId, "DELETE FROM intake WHERE patient_id = $1 RETURNING id", [patientId]);
  });

  it("never takes alerts that could not be read for none", async () => {
    await breakRow("alert", "raised_at", NO_DAY);
    const chart = await chartOf(patientId);
    expect(unreadOf(chart)).toEqual(["banner alerts"]);
    const { banner } = await viewMeasures(maya, { patientId });
    expect(isUnread(banner.alerts)).toBe(true);
    await expect(viewTimeline(maya, { patientId, kind: null, below: null })).rejects.toThrow(RangeError);
  });

  it("stays not-found for another clinic", async () => {
    const stranger = await buildStaff(await buildClinic(), ["clinician"]);
    await expect(viewPatient(stranger, patientId)).rejects.toMatchObject({ code: "not-found" });
  });
});
