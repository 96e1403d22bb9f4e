import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { submitCheckInBody } from "@/lib/contracts/check-in";
import { closeConnections } from "@/lib/data/pool";
import { CALM_POSTED } from "@/lib/domain/check-in/fixtures/calm-answers";
import { buildClinic, buildPatient, buildStaff, signedIn, stored, spokenBy } from "@/lib/testing/factories";
import { acknowledgeAlert } from "@/lib/use-cases/alerts/acknowledge-alert";
import { resolveAlert } from "@/lib/use-cases/alerts/resolve-alert";
import { viewAlert } from "@/lib/use-cases/alerts/view-alert";
import { saveAnswer } from "@/lib/use-cases/check-ins/save-answer";
import { startCheckIn } from "@/lib/use-cases/check-ins/start-check-in";
import { submitCheckIn } from "@/lib/use-cases/check-ins/submit-check-in";
import { assignProgramme } from "@/lib/use-cases/programmes/assign-programme";

let clinicId: ClinicId;
let maya: StaffActor;
let patientId: PatientId;
let patient: PatientActor;

beforeAll(async () => {
  clinicId = await buildClinic();
  maya = await buildStaff(clinicId, ["clinician"], { name: "Dr Maya" });
});
beforeEach(async () => {
  patientId = await buildPatient(clinicId);
  patient = await signedIn(clinicId, patientId);
});
afterAll(closeConnections);

async function checkIn(answers: object): Promise<string> {
  const body = { clientKey: randomUUID(), pain: 5, answers: { ...CALM_POSTED, ...answers } };
  return (await submitCheckIn(patient, submitCheckInBody.parse(body))).id;
}

type Alert = {
  id: string;
  tier: string;
  state: string;
  rules: string[];
  cycle: number;
  version: number;
  evidence: number;
  kinds: string[];
};
const alerts = () =>
  stored<Alert>(
    clinicId,
    `SELECT a.id, a.tier, a.state, a.fired_rules AS rules, a.cycle, a.version,
       (SELECT count(*)::int FROM alert_evidence e WHERE e.alert_id = a.id) AS evidence,
       (SELECT array_agg(kind ORDER BY at, id) FROM alert_event e WHERE e.alert_id = a.id) AS kinds
     FROM alert a WHERE a.patient_id = $1 ORDER BY a.raised_at`,
    [patientId],
  );
const onlyAlert = async () => {
  const [alert, ...more] = await alerts();
  if (!alert || more.length > 0) throw new Error("not exactly one alert");
  return alert;
};
const jobs = async () =>
  (
    await stored(
      clinicId,
      "SELECT j.id FROM pgboss.job j JOIN alert a ON a.id::text = j.data->>'alertId' WHERE a.patient_id = $1",
      [patientId],
    )
  ).length;

describe("a patient's bursts", () => {
  it("become one alert with all evidence, and its tier only rises", async () => {
    await checkIn({ fever: true });
    await checkIn({ saddle: "NEW" });
    await checkIn({ fever: true });
    expect(await alerts()).toMatchObject([
      { tier: "emergency", state: "open", rules: ["RF-A01", "RF-D01"], evidence: 3, cycle: 2 },
    ]);
    expect(await jobs()).toBe(2);
  });

  it("race 30 at once into one, none lost, whatever the order", async () => {
    const answers = [{ saddle: "NEW" }, { fever: true }, { chest: true }, { thunder: true }, { leak: "OLD" }];
    const ids = await Promise.all(Array.from({ length: 30 }, (_, n) => checkIn(answers[n % 5] ?? {})));
    const alert = await onlyAlert();
    expect(alert).toMatchObject({ tier: "emergency", evidence: 30, version: expect.any(Number) as number });
    expect(alert.rules).toEqual(expect.arrayContaining(["RF-A01", "RF-A03", "RF-D01", "RF-E01", "RF-F01"]));
    expect(alert.kinds.filter((kind) => kind === "raised")).toHaveLength(1);
    expect(alert.kinds).toHaveLength(30);
    const kept = await stored<{ id: string }>(
      clinicId,
      "SELECT check_in_id AS id FROM alert_evidence WHERE alert_id = $1",
      [alert.id],
    );
    expect(kept.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  it("add to no other patient's alert", async () => {
    await checkIn({ saddle: "NEW" });
    const mine = await onlyAlert();
    patientId = await buildPatient(clinicId);
    patient = await signedIn(clinicId, patientId);
    await checkIn({ saddle: "NEW" });
    expect((await onlyAlert()).id).not.toBe(mine.id);
  });

  it("race with a resolution: what comes after it stands in an alert that waits", async () => {
    for (let round = 0; round < 20; round += 1) {
      await checkIn({ saddle: "NEW" });
      const open = (await alerts()).find(({ state }) => state !== "resolved");
      const resolving = resolveAlert(maya, {
        alertId: open?.id ?? "",
        version: open?.version ?? 0,
        ...spokenBy(maya),
      });
      const [added] = await Promise.all([checkIn({ chest: true }), resolving.catch(() => undefined)]);
      const [{ state, seen } = { state: "", seen: true }] = await stored<{ state: string; seen: boolean }>(
        clinicId,
        `SELECT a.state, a.resolved_at >= e.at AND a.version = $2 AS seen
         FROM alert_evidence e JOIN alert a ON a.id = e.alert_id WHERE e.check_in_id = $1`,
        [added, (open?.version ?? 0) + 1],
      );
      expect({ round, state, seen }).not.toMatchObject({ state: "resolved" });
      const left = (await alerts()).find((alert) => alert.state !== "resolved");
      if (left) await resolveAlert(maya, { alertId: left.id, version: left.version, ...spokenBy(maya) });
    }
  });
});

describe("an alert that still waits", () => {
  const began = (minutes: number) =>
    stored(
      clinicId,
      "UPDATE alert SET cycle_started_at = now() - make_interval(mins => $2::int) WHERE patient_id = $1 RETURNING id",
      [patientId, minutes],
    );

  it("is not put off by a further red flag while its steps are made, and starts anew once everyone was told", async () => {
    await checkIn({ saddle: "NEW" });
    await began(4);
    await checkIn({ chest: true });
    expect(await onlyAlert()).toMatchObject({ state: "open", cycle: 1, evidence: 2 });
    await began(16);
    await checkIn({ fever: true });
    expect(await onlyAlert()).toMatchObject({ state: "open", cycle: 2, evidence: 3 });
  });

  it("that is urgent keeps its clock for three hours, but for an emergency", async () => {
    await checkIn({ fever: true });
    await began(50);
    await checkIn({ wtLoss: true });
    expect(await onlyAlert()).toMatchObject({ tier: "urgent", cycle: 1 });
    await checkIn({ saddle: "NEW" });
    expect(await onlyAlert()).toMatchObject({ tier: "emergency", cycle: 2 });
  });
});

describe("an urgent alert that waits over a night", () => {
  const openFor = (minutes: number) => {
    const now = new Date();
    const since = new Date(now.getTime() - minutes * 60_000);
    // Where that was yesterday, it has been open on through midnight.
    const hours = {
      [now.getUTCDay()]: [{ open: "00:00", close: "24:00" }],
      [since.getUTCDay()]: [{ open: since.toISOString().slice(11, 16), close: "24:00" }],
    };
    return stored(
      clinicId,
      "UPDATE clinic SET time_zone = 'UTC', opening_hours = $2::jsonb WHERE id = $1 RETURNING id",
      [clinicId, JSON.stringify(hours)],
    );
  };
  const toldBefore = async () => {
    await checkIn({ fever: true });
    await stored(
      clinicId,
      "UPDATE alert SET cycle_started_at = now() - interval '3 days' WHERE patient_id = $1 RETURNING id",
      [patientId],
    );
  };

  it("keeps its clock while the deputy's hour of opening time runs", async () => {
    await openFor(50);
    await toldBefore();
    await checkIn({ wtLoss: true });
    expect(await onlyAlert()).toMatchObject({ tier: "urgent", cycle: 1, evidence: 2 });
  });

  it("starts anew once everyone was told in opening time", async () => {
    await openFor(190);
    await toldBefore();
    await checkIn({ wtLoss: true });
    expect(await onlyAlert()).toMatchObject({ tier: "urgent", cycle: 2, evidence: 2 });
  });
});

describe("an acknowledged alert", () => {
  const acknowledge = async () => {
    const { id, version } = await onlyAlert();
    await acknowledgeAlert(maya, { alertId: id, version });
  };

  it("opens again for a new red flag of a new check-in, and not for the same once more", async () => {
    await checkIn({ saddle: "NEW" });
    await acknowledge();
    await checkIn({ saddle: "NEW" });
    expect(await onlyAlert()).toMatchObject({ state: "acknowledged", cycle: 1, evidence: 2 });
    await checkIn({ fever: true });
    expect(await onlyAlert()).toMatchObject({ state: "open", tier: "emergency", cycle: 2, evidence: 3 });
  });

  it("is not closed by a clean check-in, nor by taking the answer back", async () => {
    const id = await startCheckIn(patient, randomUUID());
    await saveAnswer(patient, { checkInId: id, stepId: "saddle", choice: "NEW", skipped: false });
    await acknowledge();
    await checkIn({});
    await saveAnswer(patient, { checkInId: id, stepId: "saddle", choice: "NO", skipped: false });
    expect(await onlyAlert()).toMatchObject({ state: "acknowledged", tier: "emergency" });
    const { evidence } = await viewAlert(maya, { alertId: (await onlyAlert()).id });
    expect(evidence[0]?.answers[0]).toMatchObject({ answer: "New", also: ["No"] });
  });
});

describe("a programme assigned at the same instant", () => {
  const items = [
    { exerciseId: "DW01", dose: { sets: 1, work: { kind: "time", seconds: 60 } }, side: "both", note: "" },
  ] as const;
  const assign = () =>
    assignProgramme(maya, {
      ...{
        patientId,
        title: "Back",
        noteToPatient: "",
        templateId: null,
        phase: "C" as const,
        overrides: [],
        notify: false,
        startsOn: "2026-01-01",
      },
      items: [...items],
    });

  it("is held, also when the alert only gains evidence", async () => {
    for (let round = 0; round < 10; round += 1) {
      patientId = await buildPatient(clinicId);
      patient = await signedIn(clinicId, patientId);
      await checkIn({ saddle: "NEW" });
      await Promise.all([assign(), checkIn({ chest: true })]);
      const running = await stored(
        clinicId,
        "SELECT pause FROM programme WHERE patient_id = $1 AND ended_at IS NULL",
        [patientId],
      );
      expect(running).toEqual([{ pause: ["all"] }]);
    }
  });
});
