import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ClinicActor } from "@/lib/access/actor";
import { enqueue } from "@/lib/data/queue";
import { withActorSql } from "@/lib/data/with-actor";
import * as environment from "@/lib/env";
import { buildClinic, buildPatient, signedIn } from "@/lib/testing/factories";

const kept = globalThis as { plumblineSender?: unknown };
/** As in a process that has sent nothing yet. */
const forgetSender = () => delete kept.plumblineSender;

const send = (actor: ClinicActor) =>
  withActorSql(actor, async (sql) => {
    await sql.query("SELECT 1 AS one");
    await enqueue(sql, "alert.raised", { clinicId: actor.clinicId, alertId: randomUUID() });
    const [found] = await sql.query<{ jobs: number }>("SELECT count(*)::int AS jobs FROM pgboss.job");
    return found?.jobs ?? 0;
  });

async function somebody(): Promise<ClinicActor> {
  const clinicId = await buildClinic();
  return signedIn(clinicId, await buildPatient(clinicId));
}

afterEach(() => vi.restoreAllMocks());

describe("the way to the queue", () => {
  it("opens while transactions that wait for it hold every connection", async () => {
    const actor = await somebody();
    forgetSender();
    const sent = await Promise.all(Array.from({ length: 40 }, () => send(actor)));
    expect(Math.max(...sent)).toBeGreaterThanOrEqual(20);
  });

  it("is tried again by the next alert when it did not open", async () => {
    const actor = await somebody();
    const settings = environment.env();
    forgetSender();
    const DATABASE_URL = "postgresql://nobody:none@127.0.0.1:9/none";
    vi.spyOn(environment, "env").mockReturnValue({ ...settings, DATABASE_URL });
    await expect(send(actor)).rejects.toThrow();
    vi.spyOn(environment, "env").mockReturnValue(settings);
    expect(await send(actor)).toBeGreaterThan(0);
  });
});
