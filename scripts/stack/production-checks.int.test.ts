import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { readEnv } from "@/lib/env";
import { copyTemplate, type TestDatabase } from "@/lib/testing/test-database";
import { readMigrations } from "@/prisma/migration/engine";
import { refuseUnsafeDatabase, refuseUnsafeSettings } from "./production-checks";

let database: TestDatabase;

beforeAll(async () => {
  database = await copyTemplate(inject("server"), "production_checks_test");
});

async function asSuperuser(sql: string): Promise<void> {
  const url = new URL(inject("server").superUrl);
  url.pathname = new URL(database.ownerUrl).pathname;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function signedInAs(user: string, password: string): string {
  const url = new URL(database.appUrl);
  url.username = user;
  url.password = password;
  return url.href;
}

describe("production's database", () => {
  it("is served from the runtime role", async () => {
    await expect(refuseUnsafeDatabase(database.appUrl)).resolves.toBeUndefined();
  });

  it("is refused to a role that owns tables", async () => {
    await expect(refuseUnsafeDatabase(database.ownerUrl)).rejects.toThrow(/plumbline_owner .* owns tables/);
  });

  it("is refused to a member of the owner, to one who bypasses row security, and to a superuser", async () => {
    const name = `strong_${randomUUID().slice(0, 8)}`;
    const url = signedInAs(name, "pass");
    await asSuperuser(`CREATE ROLE ${name} LOGIN PASSWORD 'pass' IN ROLE plumbline_owner`);
    await expect(refuseUnsafeDatabase(url)).rejects.toThrow("owns tables");
    await asSuperuser(`REVOKE plumbline_owner FROM ${name}; ALTER ROLE ${name} BYPASSRLS`);
    await expect(refuseUnsafeDatabase(url)).rejects.toThrow("may bypass row security");
    await asSuperuser(`ALTER ROLE ${name} NOBYPASSRLS SUPERUSER`);
    await expect(refuseUnsafeDatabase(url)).rejects.toThrow("is a superuser");
    await asSuperuser(`DROP ROLE ${name}`);
  });

  it("is refused to a role without the runtime's rights, with the way out", async () => {
    const name = `weak_${randomUUID().slice(0, 8)}`;
    await asSuperuser(`CREATE ROLE ${name} LOGIN PASSWORD 'pass'`);
    await expect(refuseUnsafeDatabase(signedInAs(name, "pass"))).rejects.toThrow("GRANT plumbline_runtime");
    await asSuperuser(`DROP ROLE ${name}`);
  });

  it("is refused while it lacks a migration, and taken with one that a later release made", async () => {
    const newest = readMigrations().migrationDirectories.at(-1)?.path ?? "";
    const rename = (from: string, to: string) =>
      asSuperuser(`UPDATE _prisma_migrations SET migration_name = '${to}' WHERE migration_name = '${from}'`);
    await rename(newest, "99990101000000_later");
    const said = refuseUnsafeDatabase(database.appUrl);
    await expect(said).rejects.toThrow(`lacks 1 of this one's changes, the first ${newest}`);
    await expect(said).rejects.toThrow("npm run db:deploy");
    await asSuperuser(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('again', '', '${newest}', now())`,
    );
    await expect(refuseUnsafeDatabase(database.appUrl)).resolves.toBeUndefined();
    await asSuperuser("UPDATE _prisma_migrations SET rolled_back_at = now() WHERE id = 'again'");
    await expect(refuseUnsafeDatabase(database.appUrl)).rejects.toThrow(newest);
    await asSuperuser("DELETE FROM _prisma_migrations WHERE id = 'again'");
    await rename("99990101000000_later", newest);
    // A release that did not tell yet which of them are done.
    const done = "migration_name, finished_at, rolled_back_at";
    await asSuperuser(`REVOKE SELECT (${done}) ON _prisma_migrations FROM plumbline_runtime`);
    await expect(refuseUnsafeDatabase(database.appUrl)).rejects.toThrow("that of a former release");
    await asSuperuser(`GRANT SELECT (${done}) ON _prisma_migrations TO plumbline_runtime`);
    await expect(refuseUnsafeDatabase(database.appUrl)).resolves.toBeUndefined();
  });

  it("is refused while it holds a demo clinic", async () => {
    const demo = await copyTemplate(inject("server"), "production_checks_demo");
    const url = inject("server").superUrl.replace(/\/postgres$/, "/production_checks_demo");
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(
        `INSERT INTO clinic (name, phone, time_zone, country, numbers, opening_hours, demo)
         VALUES ('Planted Demo', '000', 'UTC', 'GB', '{"emergency":"999","urgentLine":"111","maternity":"000","crisisLine":"116123"}', '{}', true)`,
      );
    } finally {
      await client.end();
    }
    await expect(refuseUnsafeDatabase(demo.appUrl)).rejects.toThrow('demo clinic "Planted Demo"');
  });

  it("says what to do about a wrong password, a missing database and a silent port", async () => {
    await expect(refuseUnsafeDatabase(signedInAs("plumbline_app", "wrong"))).rejects.toThrow(
      "refuses the password",
    );
    await expect(refuseUnsafeDatabase(database.appUrl.replace(/\/[^/]+$/, "/nowhere"))).rejects.toThrow(
      "npm run db:deploy",
    );
    await expect(refuseUnsafeDatabase("postgresql://a:b@127.0.0.1:1/c")).rejects.toThrow(
      "Is PostgreSQL running there?",
    );
  });
});

describe("production's settings", () => {
  const good = {
    NODE_ENV: "production",
    DATABASE_URL: "postgresql://plumbline_app:hush@db.example/plumbline",
    BASE_URL: "https://portal.clinic.example",
    SECRET: "8bM2vQkP0sXyT4nR7cLw9dZfHjAeGuI1",
  };

  it("are taken when they are safe", () => {
    expect(() => refuseUnsafeSettings(readEnv(good))).not.toThrow();
    expect(() => refuseUnsafeSettings(readEnv({ ...good, BASE_URL: "http://localhost:3000" }))).not.toThrow();
  });

  it("refuse demo mode and an open address", () => {
    expect(() => refuseUnsafeSettings(readEnv({ ...good, DEMO: "1" }))).toThrow("refuses demo mode");
    expect(() =>
      refuseUnsafeSettings(readEnv({ ...good, BASE_URL: "http://portal.clinic.example" })),
    ).toThrow("https://");
  });

  it.each([
    "https://portal.clinic.example/app",
    "https://me:hush@portal.clinic.example",
    "https://a.example/?b",
  ])("refuse an address that links would not keep whole: %s", (BASE_URL) => {
    expect(() => refuseUnsafeSettings(readEnv({ ...good, BASE_URL }))).toThrow("must be the bare address");
  });

  it.each(["the output of: openssl rand -base64 48", " ".repeat(40), "x".repeat(64)])(
    "refuse a secret that can be guessed: %j",
    (SECRET) => {
      expect(() => refuseUnsafeSettings(readEnv({ ...good, SECRET }))).toThrow("can be guessed");
    },
  );
});
