import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PatientActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { type SubmitCheckInBody, submitCheckInBody } from "@/lib/contracts/check-in";
import { closeConnections } from "@/lib/data/pool";
import { CALM_GATE, CALM_POSTED } from "@/lib/domain/check-in/fixtures/calm-answers";
import {
  buildBaseline,
  buildClinic,
  buildPatient,
  buildStaff,
  plant,
  signedIn,
  stored,
} from "@/lib/testing/factories";
import { submitCheckIn } from "@/lib/use-cases/check-ins/submit-check-in";

let clinicId: ClinicId;
let patientId: PatientId;
let actor: PatientActor;

beforeAll(async () => {
  clinicId = await buildClinic();
});
afterAll(closeConnections);

async function freshPatient(): Promise<void> {
  patientId = await buildPatient(clinicId);
  actor = await signedIn(clinicId, patientId);
}

const body = (answers: object = {}, more: object = {}): SubmitCheckInBody =>
  submitCheckInBody.parse({
    clientKey: randomUUID(),
    pain: 4,
    answers: { ...CALM_POSTED, ...answers },
    ...more,
  });

type Counts = { checkIns: number; alerts: number; events: number; jobs: number };
async function counts(): Promise<Counts> {
  const [found] = await stored<Counts>(
    clinicId,
    `SELECT (SELECT count(*)::int FROM check_in WHERE patient_id = $1) AS "checkIns",
       (SELECT count(*)::int FROM alert WHERE patient_id = $1) AS alerts,
       (SELECT count(*)::int FROM alert_event e JOIN alert a ON a.id = e.alert_id WHERE a.patient_id = $1) AS events,
       (SELECT count(*)::int FROM pgboss.job j JOIN alert a ON a.id::text = j.data->>'alertId'
        WHERE a.patient_id = $1) AS jobs`,
    [patientId],
  );
  if (!found) throw new Error("nothing counted");
  return found;
}

describe("a whole check-in", () => {
  it("stores a quiet one without an alert", async () => {
    await freshPatient();
    const reply = await submitCheckIn(actor, body());
    expect(reply).toMatchObject({ tier: "none", messages: ["P-NET"] });
    expect(await counts()).toEqual({ checkIns: 1, alerts: 0, events: 0, jobs: 0 });
  });

  it.each(["NEW", "WORSE", "UNSURE"])(
    "makes saddle %s an emergency, with alert, history and job",
    async (saddle) => {
      await freshPatient();
      const reply = await submitCheckIn(actor, body({ saddle }));
      expect(reply).toMatchObject({ tier: "emergency", messages: ["P-CES", "P-NET"] });
      expect(await counts()).toEqual({ checkIns: 1, alerts: 1, events: 1, jobs: 1 });
    },
  );

  it("reads history and baseline from the patient's row", async () => {
    patientId = await buildPatient(clinicId, { history_flags: ["immune"] });
    actor = await signedIn(clinicId, patientId);
    await buildBaseline(clinicId, patientId, (await buildStaff(clinicId, ["clinician"])).staffId);
    expect((await submitCheckIn(actor, body({ saddle: "OLD" }))).tier).toBe("routine");
    // Fever alone is urgent; with a weak immune system it is an emergency (CB-07).
    expect((await submitCheckIn(actor, body({ fever: true }))).tier).toBe("emergency");
  });

  it("pauses the running programme and names the alert that did", async () => {
    await freshPatient();
    const programmeId = randomUUID();
    await plant(clinicId, "programme", [
      {
        ...{ id: programmeId, clinic_id: clinicId, patient_id: patientId, title: "Back" },
        ...{ starts_on: "2026-01-01", pause: [], created_at: new Date() },
      },
    ]);
    await submitCheckIn(actor, body({ chest: true }));
    const [programme] = await stored(
      clinicId,
      `SELECT p.pause, p.paused_at IS NOT NULL AS paused, a.tier FROM programme p JOIN alert a ON a.id = p.paused_by_alert_id
       WHERE p.id = $1`,
      [programmeId],
    );
    expect(programme).toEqual({ pause: ["all"], paused: true, tier: "emergency" });
  });

  it("stores nothing at all when the job cannot be written", async () => {
    await freshPatient();
    const refuse = `CREATE FUNCTION pgboss.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NEW.name = 'alert.raised' THEN RAISE EXCEPTION 'no job today'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER refuse BEFORE INSERT ON pgboss.job FOR EACH ROW EXECUTE FUNCTION pgboss.refuse()`;
    await stored(clinicId, refuse);
    try {
      await expect(submitCheckIn(actor, body({ saddle: "NEW" }))).rejects.toThrow();
      expect(await counts()).toEqual({ checkIns: 0, alerts: 0, events: 0, jobs: 0 });
    } finally {
      await stored(clinicId, "DROP TRIGGER refuse ON pgboss.job; DROP FUNCTION pgboss.refuse()");
    }
    // The control: the same submission goes through once jobs can be written again.
    await submitCheckIn(actor, body({ saddle: "NEW" }));
    expect(await counts()).toEqual({ checkIns: 1, alerts: 1, events: 1, jobs: 1 });
  });

  it("takes a red flag with answers missing, and refuses a calm one", async () => {
    await freshPatient();
    const alone = submitCheckInBody.parse({ clientKey: randomUUID(), pain: 2, answers: { leak: "WORSE" } });
    expect((await submitCheckIn(actor, alone)).tier).toBe("emergency");
    const calm = submitCheckInBody.parse({ clientKey: randomUUID(), pain: 2, answers: { saddle: "NO" } });
    await expect(submitCheckIn(actor, calm)).rejects.toMatchObject({
      code: "invalid",
      fields: { "answers.retention": expect.any(String) as string },
    });
  });
});

describe("a retry", () => {
  it("gives the stored reply to the same key and body, 50 at once", async () => {
    await freshPatient();
    const same = body({ saddle: "NEW" });
    const replies = await Promise.all(Array.from({ length: 50 }, () => submitCheckIn(actor, same)));
    expect(new Set(replies.map(({ id }) => id)).size).toBe(1);
    expect(await counts()).toEqual({ checkIns: 1, alerts: 1, events: 1, jobs: 1 });
    // The control: another key is another check-in.
    await submitCheckIn(actor, body({ saddle: "NEW" }));
    expect(await counts()).toEqual({ checkIns: 2, alerts: 1, events: 2, jobs: 1 });
  });

  it("gives the stored reply though the full form has come due since, which asks for more", async () => {
    await freshPatient();
    await submitCheckIn(actor, body());
    const { painNow: pain, ...answers } = CALM_GATE;
    const short = submitCheckInBody.parse({ clientKey: randomUUID(), pain, answers });
    const first = await submitCheckIn(actor, short);
    await stored(
      clinicId,
      "UPDATE check_in SET started_at = now() - interval '10 days' WHERE patient_id = $1 RETURNING id",
      [patientId],
    );
    expect(await submitCheckIn(actor, short)).toEqual(first);
    // The control: as a new one it is not whole.
    const another = { ...short, clientKey: randomUUID() };
    await expect(submitCheckIn(actor, another)).rejects.toMatchObject({ code: "invalid" });
  });

  it("refuses another body under the same key and leaves the first as it was", async () => {
    await freshPatient();
    const first = body({ saddle: "NEW" });
    await submitCheckIn(actor, first);
    const altered = { ...first, answers: { ...first.answers, saddle: "NO" as const } };
    await expect(submitCheckIn(actor, altered)).rejects.toMatchObject({ code: "invalid", status: 422 });
    const rows = await stored(
      clinicId,
      "SELECT tier, answers->>'saddle' AS saddle FROM check_in WHERE patient_id = $1",
      [patientId],
    );
    expect(rows).toEqual([{ tier: "emergency", saddle: "NEW" }]);
  });
});
