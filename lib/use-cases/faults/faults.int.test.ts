import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { closeConnections, connections } from "@/lib/data/pool";
import type { Sql } from "@/lib/data/sql";
import { withActor, withActorSql } from "@/lib/data/with-actor";
import { buildAlert, buildClinic, buildPatient, buildStaff, plant, stored } from "@/lib/testing/factories";
import { viewPicture } from "@/lib/use-cases/picture/clinic-picture";
import { checkHealth, isDatabaseUp } from "@/lib/use-cases/worker/check-health";
import { sweepAlerts } from "@/lib/use-cases/worker/sweep-alerts";

let desk: StaffActor;
let clinicId: StaffActor["clinicId"];
let maya: StaffActor;

const beat = (secondsAgo: number) =>
  connections().pool.query(
    "INSERT INTO worker_heartbeat (id, beat_at) VALUES (1, now() - make_interval(secs => $1)) ON CONFLICT (id) DO UPDATE SET beat_at = excluded.beat_at",
    [secondsAgo],
  );
const listFaults = async (actor: StaffActor) => {
  const { faults } = await viewPicture(actor, { parts: ["faults"] });
  if (!faults) throw new Error("the faults could not be read");
  return faults;
};
const kinds = async () => (await listFaults(desk)).map(({ kind }) => kind);
const onDuty = (staffId: string) =>
  plant(
    clinicId,
    "rota_session",
    [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({
      ...{ id: crypto.randomUUID(), clinic_id: clinicId, weekday, session: 0, on_duty_id: staffId },
    })),
  );
const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1000);

beforeEach(async () => {
  clinicId = await buildClinic();
  maya = await buildStaff(clinicId, ["owner", "clinician"], { name: "Dr Maya" });
  desk = await buildStaff(clinicId, ["front-desk"]);
  await beat(5);
});
afterEach(() => void vi.useRealTimers());
afterAll(closeConnections);

describe("the dashboard says", () => {
  it("nothing while somebody is on duty, the worker lives and nothing is late", async () => {
    await onDuty(maya.staffId);
    await buildAlert(clinicId, await buildPatient(clinicId), { raised_at: secondsAgo(30) });
    expect(await kinds()).toEqual([]);
  });

  it("who gets alerts while nobody is on duty: an empty rota, or somebody who left", async () => {
    const fault = { kind: "nobody-on-duty", words: "Nobody is on duty now: alerts go to Dr Maya." };
    expect(await listFaults(desk)).toEqual([fault]);
    const tom = await buildStaff(clinicId, ["clinician"], { name: "Dr Tom" });
    await onDuty(tom.staffId);
    expect(await listFaults(desk)).toEqual([]);
    await stored(clinicId, "UPDATE staff SET active = false WHERE id = $1 RETURNING id", [tom.staffId]);
    expect(await listFaults(desk)).toEqual([fault]);
  });

  it("that a step is over 60 s late, until it is made; another clinic's is not its business", async () => {
    await onDuty(maya.staffId);
    const there = await buildClinic();
    await buildStaff(there, ["owner"]);
    await buildAlert(there, await buildPatient(there), { raised_at: secondsAgo(500) });
    expect(await kinds()).toEqual([]);
    await buildAlert(clinicId, await buildPatient(clinicId), { raised_at: secondsAgo(61) });
    expect(await kinds()).toEqual(["steps-late"]);
    await sweepAlerts();
    expect(await kinds()).toEqual([]);
  });

  it("that an acknowledgement ran out and nobody made the alert start anew", async () => {
    await onDuty(maya.staffId);
    const taken = { state: "acknowledged", acknowledged_by: maya.staffId, acknowledged_at: secondsAgo(1870) };
    await buildAlert(clinicId, await buildPatient(clinicId), { raised_at: secondsAgo(1900), ...taken });
    expect(await kinds()).toEqual(["steps-late"]);
  });

  it("which channels fail, until one is accepted again; another clinic's are not its business", async () => {
    await onDuty(maya.staffId);
    const tried = async (clinic: StaffActor, channel: string, state: "failed" | "accepted", ago: number) =>
      plant(clinic.clinicId, "notice_attempt", [
        {
          ...{
            id: crypto.randomUUID(),
            clinic_id: clinic.clinicId,
            staff_id: clinic.staffId,
            channel,
            state,
          },
          ...{ code: state === "failed" ? "ETIMEDOUT" : null, at: secondsAgo(ago) },
        },
      ]);
    const there = await buildStaff(await buildClinic(), ["owner"]);
    for (const ago of [60, 30]) await tried(there, "mail", "failed", ago);
    expect(await listFaults(desk)).toEqual([]);
    for (const ago of [60, 30]) for (const by of ["mail", "push"]) await tried(maya, by, "failed", ago);
    expect(await listFaults(desk)).toEqual([
      {
        kind: "channels-failing",
        words: "Messages by email and push are not getting through. Keep a page open and watch the alerts.",
      },
    ]);
    const gateway = { clinic_id: clinicId, url: "https://sms.example/", sealed_secret: "none" };
    const since = { changed_by: maya.staffId, changed_at: secondsAgo(600) };
    await plant(clinicId, "clinic_webhook", [{ ...gateway, ...since }]);
    for (const ago of [20, 10]) await tried(maya, "webhook", "failed", ago);
    expect(await listFaults(desk)).toMatchObject([
      { words: expect.stringMatching(/^Messages by email, push and text message are/) as string },
    ]);
    await tried(maya, "webhook", "accepted", 1);
    await tried(maya, "mail", "accepted", 1);
    expect(await listFaults(desk)).toMatchObject([
      { words: expect.stringMatching(/^Messages by push are/) as string },
    ]);
    await tried(maya, "push", "accepted", 1);
    expect(await listFaults(desk)).toEqual([]);
  });

  it.each([
    ["plain", withActorSql],
    ["Prisma's", withActor],
  ])(
    "that nothing can be saved, for a minute after the database last said so in %s words",
    async (_whose, within) => {
      await onDuty(maya.staffId);
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 600_000 });
      const full = "DO $$ BEGIN RAISE disk_full; END $$";
      await expect(within(maya, (db: Pick<Sql, "query">) => db.query(full))).rejects.toThrow();
      expect(await kinds()).toEqual(["not-storing"]);
      expect(await checkHealth()).toMatchObject({ status: "down", database: "not-storing", worker: "ok" });
      expect(await isDatabaseUp()).toBe(false);
      vi.setSystemTime(Date.now() + 61_000);
      expect(await kinds()).toEqual([]);
      expect(await checkHealth()).toMatchObject({ database: "ok" });
      expect(await isDatabaseUp()).toBe(true);
    },
  );

  it("nothing of the kind where a statement was refused for what it said (control)", async () => {
    await onDuty(maya.staffId);
    await expect(withActorSql(maya, (sql) => sql.query("SELECT 1 / 0"))).rejects.toThrow();
    expect(await kinds()).toEqual([]);
    expect(await isDatabaseUp()).toBe(true);
  });

  it("that the worker is silent", async () => {
    await onDuty(maya.staffId);
    await beat(61);
    expect(await kinds()).toEqual(["worker-silent"]);
  });
});

it("a walk over the clinics that does not end in time is not taken for a database that is down", async () => {
  await onDuty(maya.staffId);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 120_000 });
  const holder = await connections().pool.connect();
  await holder.query("BEGIN");
  await holder.query("LOCK TABLE alert IN ACCESS EXCLUSIVE MODE");
  try {
    const unknown = { status: "degraded", database: "ok", worker: "ok", escalation: "unknown" };
    expect(await checkHealth()).toMatchObject(unknown);
    expect(await isDatabaseUp()).toBe(true);
    await holder.query("LOCK TABLE worker_heartbeat IN ACCESS EXCLUSIVE MODE");
    expect(await isDatabaseUp()).toBe(false);
  } finally {
    await holder.query("ROLLBACK");
    holder.release();
  }
  // The walk that was held up says what it saw, to whoever asks while it is under way.
  await vi.waitFor(async () => expect((await checkHealth()).escalation).not.toBe("unknown"), 10_000);
  await sweepAlerts();
  vi.setSystemTime(Date.now() + 6_000);
  expect(await isDatabaseUp()).toBe(true);
  expect(await checkHealth()).toMatchObject({ status: "ok", escalation: "ok" });
});

it("the health page is degraded while any clinic's step is late, and says nothing of whose", async () => {
  await sweepAlerts();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
  expect(await checkHealth()).toMatchObject({ status: "ok", escalation: "ok" });
  await buildAlert(clinicId, await buildPatient(clinicId), { raised_at: secondsAgo(180) });
  vi.setSystemTime(Date.now() + 6_000);
  const health = await checkHealth();
  expect(health).toMatchObject({ status: "degraded", worker: "ok", escalation: "late" });
  expect(JSON.stringify(health)).not.toContain(clinicId);
  await sweepAlerts();
  vi.setSystemTime(Date.now() + 6_000);
  expect(await checkHealth()).toMatchObject({ status: "ok", escalation: "ok" });
});
