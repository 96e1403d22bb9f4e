import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { PgBoss } from "pg-boss";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { DEAD_LETTER_QUEUE, JOB_QUEUES } from "@/lib/contracts/jobs";
import { copyTemplate, type TestDatabase } from "@/lib/testing/test-database";
import { deploy, drift } from "./migrate";
import { addressOf } from "./migration/connection";
import { MIGRATIONS_FOLDER, readMigrations } from "./migration/engine";

let database: TestDatabase;
let owner: Client;
let app: Client;

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

beforeAll(async () => {
  database = await copyTemplate(inject("server"), "migrate_test");
  owner = await connected(database.ownerUrl);
  app = await connected(database.appUrl);
});

afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
});

describe("migrations", () => {
  it("apply to an empty database, in order, and are recorded where Prisma's own tool looks", async () => {
    const rows = await owner.query<{ migration_name: string }>(
      "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY started_at",
    );
    const names = rows.rows.map((row) => row.migration_name);
    expect(names).toEqual(readMigrations().migrationDirectories.map((migration) => migration.path));
    expect(names.length).toBeGreaterThan(0);
  });

  it("are applied once only", async () => {
    expect(await deploy(database.ownerUrl)).toEqual([]);
  });

  it("take turns when two deployments run at once", async () => {
    expect(await Promise.all([deploy(database.ownerUrl), deploy(database.ownerUrl)])).toEqual([[], []]);
  });

  it("say exactly what schema.prisma says", async () => {
    expect(await drift(database.ownerUrl)).toEqual({ empty: true, text: expect.any(String) as string });
  });

  it("leave no shadow database behind", async () => {
    const rows = await owner.query(
      "SELECT datname FROM pg_database WHERE datname LIKE 'prisma_migrate_shadow%'",
    );
    expect(rows.rows).toEqual([]);
  });
});

describe("a deployment that is killed while PostgreSQL runs its script", () => {
  /** A migration after all of ours that takes its time. */
  function withSlowMigration(): string {
    const folder = mkdtempSync(path.join(tmpdir(), "migrations-"));
    cpSync(MIGRATIONS_FOLDER, folder, { recursive: true });
    const last = path.join(folder, "99990101000000_slow");
    mkdirSync(last);
    const script = "CREATE TABLE slow_made (id int); SELECT pg_sleep(4); INSERT INTO slow_made VALUES (1);";
    writeFileSync(path.join(last, "migration.sql"), script);
    return folder;
  }

  async function killedAtIt(url: string, folder: string): Promise<void> {
    const code = `import("./prisma/migrate.ts").then(({ deploy }) => deploy(${JSON.stringify(url)}, ${JSON.stringify(folder)}))`;
    const child = spawn(process.execPath, ["--import", "tsx", "-e", code], { stdio: "ignore" });
    const gone = new Promise((resolve) => child.once("exit", resolve));
    const running =
      "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'";
    await vi.waitUntil(async () => (await owner.query(running)).rowCount === 1, {
      timeout: 60_000,
      interval: 50,
    });
    child.kill("SIGKILL");
    await gone;
  }

  it("is waited for by the next one, which finds it done and does it no second time", async () => {
    const folder = withSlowMigration();
    try {
      await killedAtIt(database.ownerUrl, folder);
      expect(await deploy(database.ownerUrl, folder)).toEqual([]);
      expect((await owner.query("SELECT id FROM slow_made")).rows).toEqual([{ id: 1 }]);
      const left = await owner.query("SELECT 1 FROM _prisma_migrations WHERE finished_at IS NULL");
      expect(left.rowCount).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
      await owner.query("DROP TABLE IF EXISTS slow_made");
      await owner.query("DELETE FROM _prisma_migrations WHERE migration_name = '99990101000000_slow'");
    }
  }, 120_000);
});

describe("the role that web and worker sign in as", () => {
  it("owns nothing and cannot bypass row security", async () => {
    const rights = await app.query(
      "SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = current_user",
    );
    expect(rights.rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false },
    ]);
    const owned = await app.query("SELECT oid FROM pg_class WHERE relowner = current_user::regrole");
    expect(owned.rows).toEqual([]);
  });

  it.each([
    "CREATE TABLE public.planted (a int)",
    "CREATE TABLE pgboss.planted (a int)",
    "ALTER TABLE pgboss.queue ADD COLUMN planted int",
    "TRUNCATE pgboss.job",
    "DELETE FROM pgboss.queue",
    "SELECT * FROM _prisma_migrations",
  ])("may not %s", async (statement) => {
    await expect(app.query(statement)).rejects.toMatchObject({ code: "42501" });
  });

  it("can send, fetch, finish and maintain jobs", async () => {
    const problems: unknown[] = [];
    const options = {
      migrate: false,
      createSchema: false,
      schedule: false,
      supervise: false,
      reindex: false,
    };
    const boss = new PgBoss({ ...addressOf(database.appUrl), schema: "pgboss", max: 2, ...options });
    boss.on("error", (error) => problems.push(error));
    await boss.start();
    try {
      expect((await boss.getQueues()).map((queue) => queue.name).sort()).toEqual(
        [DEAD_LETTER_QUEUE, ...JOB_QUEUES].sort(),
      );
      const id = await boss.send("mail.send", { mailId: "one" });
      const [job] = await boss.fetch<{ mailId: string }>("mail.send");
      expect(job).toMatchObject({ id, data: { mailId: "one" } });
      await boss.complete("mail.send", job?.id ?? "");
      await boss.send("alert.raised", { alertId: "two" }, { retryLimit: 0 });
      const [failing] = await boss.fetch("alert.raised");
      await boss.fail("alert.raised", failing?.id ?? "");
      expect(await boss.fetch(DEAD_LETTER_QUEUE)).toMatchObject([{ data: { alertId: "two" } }]);
      await boss.supervise();
    } finally {
      await boss.stop({ graceful: false });
    }
    expect(problems).toEqual([]);
  });
});
