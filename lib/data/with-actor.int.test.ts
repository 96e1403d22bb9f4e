import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { describe, expect, inject, it } from "vitest";
import type { PatientActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { systemActor } from "@/lib/access/system-actor";
import { announce } from "@/lib/data/announce";
import { findPatientHome } from "@/lib/data/patients/patient-home";
import { LastStatement } from "@/lib/data/sql";
import { connections } from "@/lib/data/pool";
import { withActor, withActorSending, withActorSql } from "@/lib/data/with-actor";
import { env } from "@/lib/env";
import { buildClinic, buildPatient, signedIn, stored } from "@/lib/testing/factories";

async function patient(): Promise<PatientActor> {
  const clinicId = await buildClinic();
  return signedIn(clinicId, await buildPatient(clinicId));
}

const logged = ({ clinicId }: PatientActor) =>
  stored<{ result: string }>(clinicId, "SELECT result FROM access_log WHERE clinic_id = $1", [clinicId]);

const renamed = ({ clinicId }: PatientActor) =>
  stored(clinicId, "SELECT 1 FROM patient WHERE clinic_id = $1 AND full_name = 'Changed'", [clinicId]);

/** As an operator would; answers once the server has closed it and this process could have heard so. */
async function endConnection(pid: number | undefined): Promise<void> {
  const operator = new Client({ connectionString: inject("server").superUrl });
  await operator.connect();
  try {
    const ended = await operator.query("SELECT pg_terminate_backend($1, 5000) AS done", [pid]);
    expect(ended.rows).toEqual([{ done: true }]);
    await operator.query("SELECT 1");
  } finally {
    await operator.end();
  }
}

const RENAME = "UPDATE patient SET full_name = 'Changed' WHERE clinic_id = $1::uuid";

describe("a transaction whose statements leave together", () => {
  it("has its settings before the first statement, and its access-log row at the end", async () => {
    const actor = await patient();
    const home = await withActorSql(actor, (sql) =>
      findPatientHome(sql, patientsVisibleTo(actor), actor.patientId),
    );
    expect(home?.name).toBe("Pat Example");
    expect(await logged(actor)).toEqual([{ result: "ok" }]);
  });

  it("keeps nothing of a work that fails halfway", async () => {
    const actor = await patient();
    const failing = withActorSql(actor, async (sql) => {
      await sql.query(RENAME, [actor.clinicId]);
      throw new Error("halfway");
    });
    await expect(failing).rejects.toThrow("halfway");
    expect([await renamed(actor), await logged(actor)]).toEqual([[], []]);
  });

  it("keeps nothing when the access-log row is refused, though COMMIT left with it", async () => {
    const actor = await patient();
    const unloggable = { ...actor, requestId: "not an id" };
    await expect(withActorSql(unloggable, (sql) => sql.query(RENAME, [actor.clinicId]))).rejects.toThrow();
    expect(await renamed(actor)).toEqual([]);
  });

  it("gives the answer of a statement that left with COMMIT, and keeps what it wrote", async () => {
    const actor = await patient();
    const answer = await withActorSql(actor, async (sql) => {
      await sql.query("SELECT 1");
      return new LastStatement(`${RENAME} RETURNING full_name AS name`, [actor.clinicId], (rows) => rows);
    });
    expect([answer, await renamed(actor)]).toEqual([[{ name: "Changed" }], [{ "?column?": 1 }]]);
    expect(await logged(actor)).toEqual([{ result: "ok" }]);
  });

  it("writes the access-log row with a statement that has a list of its own, and not for a job", async () => {
    const actor = await patient();
    const last = new LastStatement(
      `WITH named AS (${RENAME} AND id = $2::uuid RETURNING id) SELECT count(*)::int AS many FROM named`,
      [actor.clinicId, actor.patientId],
      (rows) => rows,
    );
    expect(await withActorSql(actor, () => Promise.resolve(last))).toEqual([{ many: 1 }]);
    expect(await logged(actor)).toEqual([{ result: "ok" }]);
    const job = systemActor(actor.clinicId, "test", randomUUID());
    expect(await withActorSql(job, () => Promise.resolve(last))).toEqual([{ many: 1 }]);
    expect(await logged(actor)).toHaveLength(1);
  });

  it("keeps nothing when that statement fails, and says why it failed", async () => {
    const actor = await patient();
    const failing = withActorSql(actor, async (sql) => {
      await sql.query(RENAME, [actor.clinicId]);
      return new LastStatement("SELECT no_such_column", [], () => "answered");
    });
    await expect(failing).rejects.toThrow("no_such_column");
    expect([await renamed(actor), await logged(actor)]).toEqual([[], []]);
  });

  it("is refused when its connection is lost between two statements, and takes nothing down with it", async () => {
    const actor = await patient();
    const lost = withActorSql(actor, async (sql) => {
      await sql.query(RENAME, [actor.clinicId]);
      const [mine] = await sql.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
      await endConnection(mine?.pid);
      await sql.query("SELECT 1");
    });
    await expect(lost).rejects.toThrow(/terminat|not queryable|ended/i);
    expect(await renamed(actor)).toEqual([]);
  });

  it.each([
    ["plain", withActorSql],
    ["sending", withActorSending],
  ])(
    "is ended by the server, with its locks, when a %s client is not heard of for a minute",
    async (_, within) => {
      const { clinicId } = await patient();
      const rows = await within(systemActor(clinicId, "test", randomUUID()), (sql) =>
        sql.query("SELECT current_setting('idle_in_transaction_session_timeout') AS after"),
      );
      expect(rows).toEqual([{ after: "1min" }]);
    },
  );

  it("leaves the connections whole after failures: as many again as the pool has", async () => {
    const actor = await patient();
    const broken = Array.from({ length: 40 }, () =>
      withActorSql(actor, (sql) => sql.query("SELECT no_such_column")),
    );
    expect((await Promise.allSettled(broken)).every(({ status }) => status === "rejected")).toBe(true);
    const sound = Array.from({ length: 40 }, () =>
      withActorSql(actor, (sql) => sql.query<{ me: string }>("SELECT app_patient()::text AS me")),
    );
    expect(new Set((await Promise.all(sound)).map(([row]) => row?.me))).toEqual(new Set([actor.patientId]));
  });

  it("hands a connection on behind COMMIT, and what was refused there spoils nothing of the next", async () => {
    const actor = await patient();
    const last = (text: string) => new LastStatement(text, [actor.clinicId], (rows) => rows.length);
    const asked = Array.from({ length: 60 }, (_, n) => n % 3 === 0);
    const outcomes = await Promise.allSettled(
      asked.map((fails) =>
        withActorSql(actor, () =>
          Promise.resolve(last(fails ? `${RENAME} RETURNING 1 / 0` : `${RENAME} RETURNING 1`)),
        ),
      ),
    );
    expect(outcomes.map(({ status }) => status === "rejected")).toEqual(asked);
    expect(await logged(actor)).toHaveLength(asked.filter((fails) => !fails).length);
  });

  it("tells open screens behind COMMIT, when what it tells of can be read; and nothing of a work that failed", async () => {
    const actor = await patient();
    const reads: ReturnType<typeof renamed>[] = [];
    const screen = new Client({ connectionString: env().DATABASE_URL });
    await screen.connect();
    screen.on("notification", ({ payload }) => {
      if (payload?.includes(actor.clinicId)) reads.push(renamed(actor));
    });
    await screen.query("LISTEN plumbline_live");
    const rename = (fails: boolean) =>
      withActorSql(actor, async (sql) => {
        announce(sql, actor.clinicId, "today");
        await sql.query(RENAME, [actor.clinicId]);
        if (fails) throw new Error("halfway");
      });
    await expect(rename(true)).rejects.toThrow("halfway");
    await screen.query("SELECT 1");
    expect(reads).toEqual([]);
    await rename(false);
    await screen.query("SELECT 1");
    expect(await Promise.all(reads)).toEqual([[{ "?column?": 1 }]]);
    await screen.end();
  });

  it("gives each of many at once its own settings", async () => {
    const actors = await Promise.all(Array.from({ length: 6 }, patient));
    const asked = Array.from({ length: 60 }, (_, n) => actors[n % actors.length] as PatientActor);
    const seen = await Promise.all(
      asked.map((actor) => withActorSql(actor, (sql) => sql.query<{ id: string }>("SELECT id FROM patient"))),
    );
    expect(seen.map((rows) => rows.map(({ id }) => id))).toEqual(asked.map(({ patientId }) => [patientId]));
  });

  it("takes the same statement with values of another shape", async () => {
    const actor = await patient();
    const ask = (ids: readonly string[] | null) =>
      withActorSql(actor, (sql) =>
        sql.query("SELECT id FROM patient WHERE ($1::uuid[] IS NULL OR id = ANY($1::uuid[]))", [ids]),
      );
    expect([
      (await ask(null)).length,
      (await ask([actor.patientId])).length,
      (await ask([randomUUID()])).length,
    ]).toEqual([1, 1, 0]);
  });
});

describe("whoever holds a connection", () => {
  it("is refused a second one at once, by any way, and may have the next when done", async () => {
    const actor = await patient();
    const again = () => withActorSql(actor, (sql) => sql.query("SELECT 1 AS one"));
    const ways: Record<string, () => Promise<object>> = {
      transaction: again,
      query: () => connections().pool.query("SELECT 1 AS one"),
      prisma: () => withActor(actor, (db) => db.query("SELECT 1 AS one")),
    };
    for (const [way, second] of Object.entries(ways)) {
      const refused = { message: expect.stringContaining("a second connection") as string };
      await expect(withActorSql(actor, second), way).rejects.toMatchObject(refused);
      await expect(withActor(actor, second), way).rejects.toMatchObject(refused);
      await expect(second(), way).resolves.toBeDefined();
    }
    await expect(withActorSending(actor, again)).resolves.toEqual([{ one: 1 }]);
  });
});
