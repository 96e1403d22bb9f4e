import { once } from "node:events";
import { rmSync } from "node:fs";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { makeActor, type AnyoneActor, type StaffActor } from "@/lib/access/actor";
import { systemActor } from "@/lib/access/system-actor";
import { closeConnections, connections } from "@/lib/data/pool";
import { findHeartbeatAge } from "@/lib/data/notices/worker-heartbeat";
import { withActorSending, withActorSql } from "@/lib/data/with-actor";
import { env } from "@/lib/env";
import { listMailbox } from "@/lib/notify/mailbox";
import { buildAlert, buildClinic, buildPatient, buildStaff, stored } from "@/lib/testing/factories";
import { untilAwaited } from "@/lib/testing/until-awaited";
import { killWorkers, startWorkerProcess } from "@/lib/testing/worker-process";
import { oldestDueSecondsAnywhere } from "@/lib/use-cases/faults/oldest-due";
import { mapImport } from "@/lib/use-cases/imports/map-import";
import { runImport } from "@/lib/use-cases/imports/run-import";
import { sendImport } from "@/lib/use-cases/imports/send-import";
import { viewImport } from "@/lib/use-cases/imports/view-import";
import { workImport } from "@/lib/use-cases/imports/work-import";
import { sendMail } from "@/lib/use-cases/mail/send-mail";
import { signInCode } from "@/lib/use-cases/sign-in/derived-secrets";
import { requestCode } from "@/lib/use-cases/sign-in/request-code";
import { checkHealth } from "@/lib/use-cases/worker/check-health";

const anyone = makeActor<AnyoneActor>({
  kind: "anyone",
  network: "",
  requestId: crypto.randomUUID(),
  action: "patient.request-code",
});
/** A list of so many people, tried and found to be new. */
async function checkedList(owner: StaffActor, total: number): Promise<string> {
  const rows = Array.from(
    { length: total },
    (_, nth) => `P${nth} Q${(nth * 7919).toString(36)},1/2/19${10 + (nth % 90)}`,
  );
  const file = new TextEncoder().encode(["Name,Born", ...rows].join("\n"));
  const importId = await sendImport(owner, { file, name: "list.csv" });
  await mapImport(owner, importId, { columns: { fullName: 0, birthDate: 1 }, dateOrder: "mdy" });
  await workImport(owner.clinicId, importId);
  return importId;
}

afterEach(killWorkers);
afterAll(async () => {
  rmSync(env().MAILBOX_DIR, { recursive: true, force: true });
  rmSync(env().FILES_DIR, { recursive: true, force: true });
  await closeConnections();
});

describe("the worker", () => {
  it("sends the code that was asked for, says that it lives, and finishes on SIGTERM", async () => {
    const clinicId = await buildClinic();
    const email = "worker@mail.example";
    await buildPatient(clinicId, { email, portal_email: email, portal_activated_at: new Date() });
    expect(await checkHealth()).toMatchObject({ status: "degraded", database: "ok", worker: "late" });
    const running = await startWorkerProcess();
    expect(await checkHealth()).toMatchObject({ database: "ok", worker: "ok" });

    const asked = await requestCode(anyone, email);
    const code = asked.outcome === "sent" ? signInCode(asked.requestId) : "none";
    await vi.waitFor(async () => {
      const [mail] = await listMailbox(1);
      expect(mail).toMatchObject({ to: email });
      expect(mail?.text).toContain(code);
    }, 10_000);

    running.kill("SIGTERM");
    expect(await once(running, "exit")).toEqual([0, null]);
  });

  it("is ready only once it has said that it lives, and has told of what came due while nobody ran", async () => {
    const clinicId = await buildClinic();
    await buildStaff(clinicId, ["owner"]);
    const raised = { raised_at: new Date(Date.now() - 3_600_000) };
    await buildAlert(clinicId, await buildPatient(clinicId), raised);
    const told = () => stored(clinicId, "SELECT 1 FROM alert_notice WHERE alert_id IS NOT NULL");
    expect(await told()).toEqual([]);
    expect(await oldestDueSecondsAnywhere()).toBeGreaterThan(3_000);
    await connections().pool.query("UPDATE worker_heartbeat SET beat_at = now() - interval '1 hour'");
    await startWorkerProcess();
    expect(await findHeartbeatAge()).toBeLessThan(60);
    expect(await told()).not.toEqual([]);
    expect(await oldestDueSecondsAnywhere()).toBe(0);
  });

  it("works off what has piled up while it was away, without waiting between jobs", async () => {
    const clinicId = await buildClinic();
    const waiting = 60;
    await withActorSql(systemActor(clinicId, "test", crypto.randomUUID()), async (sql) => {
      for (let nth = 0; nth < waiting; nth += 1) {
        const mail = { clinicId, recipient: `nr${nth}@staff.example`, dedupeKey: `pile ${nth}` };
        await sendMail(sql, { ...mail, template: "security-change", values: { change: "password" } });
      }
    });
    await startWorkerProcess();
    await vi.waitFor(
      async () => {
        const sent = await stored(clinicId, "SELECT 1 FROM mail WHERE sent_at IS NOT NULL");
        expect(sent).toHaveLength(waiting);
      },
      { timeout: 20_000, interval: 200 },
    );
  });

  it("is killed amid a list of patients, and the next one goes on so that every row is added once", async () => {
    const clinicId = await buildClinic();
    const owner = await buildStaff(clinicId, ["owner"]);
    const total = 2_600;
    const importId = await checkedList(owner, total);
    const running = await startWorkerProcess();
    await expect(
      withActorSending(systemActor(clinicId, "test", owner.requestId), async (sql) => {
        // Somebody else is adding the person of row 2,500 just now: the worker stands there with half a part done.
        await sql.query(
          `INSERT INTO patient (clinic_id, full_name, name_key, birth_date, import_key)
           SELECT clinic_id, full_name, name_key, birth_date, person_key FROM patient_import_row
           WHERE import_id = $1::uuid AND row_number = 2500`,
          [importId],
        );
        await runImport(owner, importId, { alike: "add" });
        await untilAwaited(sql, clinicId);
        const gone = once(running, "exit");
        running.kill("SIGKILL");
        expect(await gone).toEqual([null, "SIGKILL"]);
        throw new Error("and thinks better of it");
      }),
    ).rejects.toThrow("thinks better");
    expect(await viewImport(owner, importId)).toMatchObject({ state: "running", doneRows: 2_000 });

    await stored(clinicId, "UPDATE patient_import SET worked_at = now() - interval '2 minutes'");
    await startWorkerProcess();
    await vi.waitFor(
      async () => {
        expect(await viewImport(owner, importId)).toMatchObject({
          state: "done",
          doneRows: total,
          added: total,
        });
      },
      { timeout: 20_000, interval: 100 },
    );
    const [people] = await stored(
      clinicId,
      "SELECT count(*)::int AS all, count(DISTINCT import_key)::int AS once FROM patient WHERE clinic_id = $1",
      [clinicId],
    );
    expect(people).toEqual({ all: total, once: total });
  });

  it("ends when the process that started it is gone", async () => {
    const running = await startWorkerProcess();
    running.disconnect();
    expect(await once(running, "exit")).toEqual([0, null]);
  });

  it("is late a minute after its last sign of life", async () => {
    const since = (seconds: number) =>
      connections().pool.query(
        "INSERT INTO worker_heartbeat (id, beat_at) VALUES (1, now() - make_interval(secs => $1)) ON CONFLICT (id) DO UPDATE SET beat_at = excluded.beat_at",
        [seconds],
      );
    await since(55);
    expect(await checkHealth()).toMatchObject({ status: "ok", worker: "ok" });
    await since(61);
    expect(await checkHealth()).toMatchObject({ status: "degraded", worker: "late" });
  });
});

it("says that the database is down when it is", async () => {
  await closeConnections();
  const { DATABASE_URL } = env();
  const settings = env() as { DATABASE_URL: string };
  settings.DATABASE_URL = "postgresql://nobody:nothing@127.0.0.1:1/none";
  try {
    expect(await checkHealth()).toMatchObject({ status: "down", database: "down", worker: "unknown" });
  } finally {
    await closeConnections();
    settings.DATABASE_URL = DATABASE_URL;
  }
});
