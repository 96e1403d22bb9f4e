import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { submitCheckInBody } from "@/lib/contracts/check-in";
import { closeConnections } from "@/lib/data/pool";
import { logRefusal } from "@/lib/data/with-actor";
import { isAppError } from "@/lib/errors";
import { localDate } from "@/lib/domain/visits/clinic-time";
import {
  buildAlert,
  buildClinic,
  buildPatient,
  buildStaff,
  buildToldHistory,
  plant,
  signedIn,
  stored,
  spokenBy,
  CLINIC_ZONE,
} from "@/lib/testing/factories";
import { acknowledgeAlert } from "@/lib/use-cases/alerts/acknowledge-alert";
import { listAlerts } from "@/lib/use-cases/alerts/list-alerts";
import { resolveAlert } from "@/lib/use-cases/alerts/resolve-alert";
import { resumeProgramme } from "@/lib/use-cases/alerts/resume-programme";
import { changeHistory } from "@/lib/use-cases/history/change-history";
import { viewAlert } from "@/lib/use-cases/alerts/view-alert";
import { submitCheckIn } from "@/lib/use-cases/check-ins/submit-check-in";

let clinicId: ClinicId;
let patientId: PatientId;
let patient: PatientActor;
let maya: StaffActor;
let tom: StaffActor;
let stranger: StaffActor;

beforeAll(async () => {
  clinicId = await buildClinic();
  patientId = await buildPatient(clinicId, { full_name: "Robin Redflag" });
  patient = await signedIn(clinicId, patientId);
  maya = await buildStaff(clinicId, ["clinician", "owner"], { name: "Dr Maya" });
  tom = await buildStaff(clinicId, ["clinician"], { name: "Dr Tom" });
  stranger = await buildStaff(await buildClinic(), ["clinician", "owner"]);
});
afterAll(closeConnections);

const as = (actor: StaffActor): StaffActor => ({ ...actor, requestId: randomUUID() });

/** Somebody else each time: one patient has one unresolved alert. */
async function somebody(): Promise<PatientActor> {
  return signedIn(clinicId, await buildPatient(clinicId));
}

async function raise(answers: object = { saddle: "NEW" }, who: PatientActor = patient): Promise<string> {
  const body = submitCheckInBody.parse({ clientKey: randomUUID(), pain: 6, answers });
  const { id } = await submitCheckIn(who, body);
  const [alert] = await stored<{ id: string }>(
    clinicId,
    "SELECT alert_id AS id FROM alert_evidence WHERE check_in_id = $1",
    [id],
  );
  if (!alert) throw new Error("no alert was raised");
  return alert.id;
}

describe("the queue", () => {
  it("orders by tier, then by age, and says why in words", async () => {
    const first = await raise({ fever: true }, await somebody());
    const second = await raise({ fever: true }, await somebody());
    const worst = await raise({ chest: true });
    const { alerts } = await listAlerts(as(maya));
    const place = (id: string) => alerts.findIndex((alert) => alert.id === id);
    expect(place(worst)).toBeLessThan(place(first));
    expect(place(first)).toBeLessThan(place(second));
    expect(alerts[place(worst)]).toMatchObject({
      tier: "emergency",
      patient: { name: "Robin Redflag", birthDate: "May 17, 1980" },
      reasons: [{ ruleId: "RF-E01", line: "Chest pain or breathless. Emergency services." }],
    });
  });

  it("says overdue on the escalation's own clock, and puts it above what only waits longer", async () => {
    const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
    const urgent = async (clinic: ClinicId, raised: Date, more = {}) =>
      buildAlert(clinic, await buildPatient(clinic), { tier: "urgent", raised_at: raised, ...more });
    const shutToday = await buildClinic();
    const days = new Set([minutesAgo(61), new Date()].map((at) => localDate(at, CLINIC_ZONE)));
    const closed = [...days].map((day) => ({ clinic_id: shutToday, day, reason: "Holiday" }));
    await plant(shutToday, "closed_day", closed);
    const late = await urgent(clinicId, minutesAgo(61));
    const anew = await urgent(clinicId, minutesAgo(300), { cycle_started_at: minutesAgo(5) });
    await urgent(shutToday, minutesAgo(61));
    const { alerts } = await listAlerts(as(maya));
    const seen = Object.fromEntries(alerts.map((alert, place) => [alert.id, { ...alert, place }]));
    expect(seen[late]?.acknowledgeBy).toMatchObject({ passed: true });
    expect(seen[anew]).toMatchObject({ waitingMinutes: 300, acknowledgeBy: { passed: false } });
    expect(seen[late]?.place).toBeLessThan(seen[anew]?.place ?? 0);

    const owner = await buildStaff(shutToday, ["owner"]);
    expect((await listAlerts(as(owner))).alerts).toMatchObject([
      { waitingMinutes: 61, acknowledgeBy: { passed: false } },
    ]);
  });

  it("shows another clinic nothing, and this one everything", async () => {
    const alertId = await raise(undefined, await somebody());
    expect((await listAlerts(as(stranger))).alerts).toEqual([]);
    for (const attempt of [
      () => viewAlert(as(stranger), { alertId }),
      () => acknowledgeAlert(as(stranger), { alertId, version: 1 }),
      () => resolveAlert(as(stranger), { alertId, version: 1, ...spokenBy(stranger) }),
      () => resumeProgramme(as(stranger), { alertId }),
      () => viewAlert(as(maya), { alertId: randomUUID() }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
    }
    // The control: the same calls by the clinic's own clinician.
    expect((await viewAlert(as(maya), { alertId })).evidence[0]?.answers[0]).toMatchObject({
      answer: "New",
    });
    await acknowledgeAlert(as(maya), { alertId, version: 1 });
    await resolveAlert(as(maya), { alertId, version: 2, ...spokenBy(maya) });
  });

  it("says of a history that is not known whether nothing was told or nobody asked", async () => {
    const who = await buildPatient(clinicId);
    const alertId = await buildAlert(clinicId, who, { tier: "urgent" });
    const told = async () => {
      const { history, noHistory } = await viewAlert(as(maya), { alertId });
      return { history, noHistory };
    };
    expect(await told()).toEqual({ history: [], noHistory: "Not asked in full yet" });
    // One flag of a clinician's is not the whole history asked.
    const change = { patientId: who, flag: "tb" as const, reason: "A letter" };
    await changeHistory(as(maya), { ...change, move: "add" });
    await changeHistory(as(maya), { ...change, move: "take-off" });
    expect(await told()).toEqual({ history: [], noHistory: "Not asked in full yet" });
    await buildToldHistory(clinicId, who, []);
    expect(await told()).toEqual({ history: [], noHistory: "None recorded" });
    await buildToldHistory(clinicId, who, ["anticoag"]);
    expect(await told()).toEqual({ history: [expect.stringMatching(/blood thinners/i)], noHistory: null });
  });

  it("writes who saw which patient into the access log", async () => {
    const actor = as(maya);
    await listAlerts(actor);
    const [entry] = await stored<{ patient_ids: string[] }>(
      clinicId,
      "SELECT patient_ids FROM access_log WHERE request_id = $1",
      [actor.requestId],
    );
    expect(entry?.patient_ids).toContain(patientId);
  });
});

describe("acknowledge and resolve", () => {
  it("tells the second person who was first", async () => {
    const alertId = await raise(undefined, await somebody());
    await acknowledgeAlert(as(maya), { alertId, version: 1 });
    await expect(acknowledgeAlert(as(tom), { alertId, version: 1 })).rejects.toMatchObject({
      code: "conflict",
      fields: { version: expect.stringContaining("Dr Maya acknowledged this alert") as string },
    });
  });

  /** One pair at the same version; what defineRoute logs of a refusal is logged here too. */
  async function race(who: PatientActor): Promise<{ alertId: string; requests: string[]; wins: number }> {
    const alertId = await raise(undefined, who);
    const actors = [as(maya), as(tom)] as const;
    const results = await Promise.allSettled([
      acknowledgeAlert(actors[0], { alertId, version: 1 }),
      resolveAlert(actors[1], { alertId, version: 1, ...spokenBy(tom) }),
    ]);
    for (const [index, result] of results.entries()) {
      if (result.status === "fulfilled") continue;
      if (!isAppError(result.reason, "conflict")) throw result.reason;
      await logRefusal(actors[index] ?? actors[0], result.reason.code);
    }
    if (results[0].status === "fulfilled")
      await resolveAlert(as(tom), { alertId, version: 2, ...spokenBy(tom) });
    const wins = results.filter(({ status }) => status === "fulfilled").length;
    return { alertId, requests: actors.map(({ requestId }) => requestId), wins };
  }

  it("ends 1,000 races in one legal history each, with both people in the books", async () => {
    const lanes = await Promise.all(Array.from({ length: 10 }, somebody));
    const raced = await Promise.all(
      lanes.map(async (who) => {
        const done: Awaited<ReturnType<typeof race>>[] = [];
        while (done.length < 100) done.push(await race(who));
        return done;
      }),
    );
    const all = raced.flat();
    expect(all.every(({ wins }) => wins === 1)).toBe(true);
    const ends = await stored<{ state: string; version: number; kinds: string }>(
      clinicId,
      `SELECT a.state, a.version,
         (SELECT string_agg(kind, ' ' ORDER BY at, id) FROM alert_event e WHERE e.alert_id = a.id) AS kinds
       FROM alert a WHERE a.id = ANY($1::uuid[])`,
      [all.map(({ alertId }) => alertId)],
    );
    expect(ends).toHaveLength(1000);
    const legal = [
      { state: "resolved", version: 2, kinds: "raised resolved" },
      { state: "resolved", version: 3, kinds: "raised acknowledged resolved" },
    ];
    for (const end of ends) expect(legal).toContainEqual(end);
    const [log] = await stored(
      clinicId,
      `SELECT count(*) FILTER (WHERE result = 'ok')::int AS done, count(*) FILTER (WHERE result = 'conflict')::int AS refused
       FROM access_log WHERE request_id = ANY($1::uuid[])`,
      [all.flatMap(({ requests }) => requests)],
    );
    expect(log).toEqual({ done: 1000, refused: 1000 });
  }, 60_000);
});

describe("a paused programme", () => {
  it("stays paused after the alert is resolved, until a clinician resumes it on purpose", async () => {
    const paused = await buildPatient(clinicId);
    const who = await signedIn(clinicId, paused);
    const programme = { id: randomUUID(), clinic_id: clinicId, patient_id: paused, title: "Back" };
    await plant(clinicId, "programme", [
      { ...programme, starts_on: "2026-01-01", pause: [], created_at: new Date() },
    ]);
    const isPaused = async () =>
      (
        await stored(clinicId, "SELECT paused_at FROM programme WHERE id = $1 AND paused_at IS NOT NULL", [
          programme.id,
        ])
      ).length === 1;
    const one = await raise({ chest: true }, who);
    await expect(resumeProgramme(as(maya), { alertId: one })).rejects.toMatchObject({ code: "conflict" });
    await resolveAlert(as(maya), { alertId: one, version: 1, ...spokenBy(maya) });
    const other = await raise({ fever: true }, who);
    await expect(resumeProgramme(as(maya), { alertId: one })).rejects.toMatchObject({ code: "conflict" });
    await resolveAlert(as(maya), { alertId: other, version: 1, ...spokenBy(maya) });
    expect(await isPaused()).toBe(true);
    expect((await viewAlert(as(maya), { alertId: one })).may.resume).toBe(true);
    expect((await listAlerts(as(maya))).alerts.map(({ id }) => id)).toContain(one);
    await resumeProgramme(as(maya), { alertId: one });
    expect(await isPaused()).toBe(false);
    expect((await listAlerts(as(maya))).alerts.map(({ id }) => id)).not.toContain(one);
  });
});
