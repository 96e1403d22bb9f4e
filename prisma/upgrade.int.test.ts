import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Client } from "pg";
import { escapeIdentifier } from "pg";
import { afterAll, beforeEach, describe, expect, inject, it } from "vitest";
import { deploy } from "./migrate";
import { addressOf, withClient } from "./migration/connection";
import { applyMigrations, MIGRATIONS_FOLDER } from "./migration/engine";
import { ALERTS, fillEarlier, PATIENT_CLINIC } from "./testing/earlier-rows";
import { asClinic } from "./seed/rows";

/** The last one before which a patient could have several unresolved alerts. */
const BEFORE_MERGING = "20261126095500_channels";
const NAME = "upgrade_test";
mkdirSync(path.resolve(import.meta.dirname, "../.tmp"), { recursive: true });
const folder = mkdtempSync(path.resolve(import.meta.dirname, "../.tmp/earlier-"));

let ownerUrl: string;

/** A database as an earlier release left it, in use. */
beforeEach(async () => {
  const url = new URL(inject("server").ownerUrl);
  await withClient({ ...addressOf(url.href), database: "postgres" }, async (admin) => {
    await admin.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(NAME)} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${escapeIdentifier(NAME)}`);
  });
  url.pathname = `/${NAME}`;
  ownerUrl = url.href;
  for (const name of readdirSync(MIGRATIONS_FOLDER).filter((entry) => entry <= BEFORE_MERGING))
    cpSync(path.join(MIGRATIONS_FOLDER, name), path.join(folder, name), { recursive: true });
  await applyMigrations(ownerUrl, folder);
  await asOwner((owner) => fillEarlier(owner));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const asOwner = <T>(work: (owner: Client) => Promise<T>) =>
  withClient(addressOf(ownerUrl), (owner) => asClinic(owner, PATIENT_CLINIC, () => work(owner)));

const read = (statement: string) =>
  asOwner(async (owner) => (await owner.query<Record<string, unknown>>(statement)).rows);

describe("an upgrade of a database in use", () => {
  it("applies, and merges a patient's unresolved alerts into the most urgent with all that happened", async () => {
    expect((await deploy(ownerUrl)).length).toBeGreaterThan(3);
    expect(await read("SELECT id, tier, state, fired_rules, version FROM alert ORDER BY id")).toEqual([
      { id: ALERTS.urgent, tier: "emergency", state: "open", fired_rules: ["RF-A01", "RF-D01"], version: 2 },
      { id: ALERTS.resolved, tier: "soon", state: "resolved", fired_rules: ["RF-D01"], version: 1 },
    ]);
    const evidence = await read(
      "SELECT alert_id, count(*)::int AS n FROM alert_evidence GROUP BY 1 ORDER BY 1",
    );
    expect(evidence).toEqual([
      { alert_id: ALERTS.urgent, n: 2 },
      { alert_id: ALERTS.resolved, n: 1 },
    ]);
    const events = await read("SELECT alert_id, count(*)::int AS n FROM alert_event GROUP BY 1 ORDER BY 1");
    expect(events).toEqual(evidence);
    expect(await read("SELECT paused_by_alert_id AS by FROM programme")).toEqual([{ by: ALERTS.urgent }]);
    // The visit that ended the task of a low mood until then is kept as who ended it.
    expect(await read("SELECT rule, answered_at, staff_id, at FROM talk")).toEqual([
      {
        ...{ rule: "RF-I01", answered_at: new Date("2026-11-02T09:00:00Z") },
        ...{ staff_id: expect.any(String) as string, at: new Date("2026-11-03T09:00:00Z") },
      },
    ]);
    const parts = await read("SELECT part FROM patient_name_part ORDER BY part");
    expect(parts.map(({ part }) => part)).toEqual([
      ...[" example", " pat", "amp", "at ", "exa", "le ", "mpl", "pat", "ple", "xam"],
    ]);
  });

  it("leaves row security forced on every table it touched", async () => {
    await deploy(ownerUrl);
    const open =
      await read(`SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
      AND relrowsecurity AND NOT relforcerowsecurity`);
    expect(open).toEqual([]);
    expect((await read("SELECT 1 FROM pg_class WHERE relforcerowsecurity")).length).toBeGreaterThan(30);
  });

  it("names the migration that was refused and why, and goes on once that is mended", async () => {
    const broken = path.join(folder, "20261126095600_broken");
    mkdirSync(broken);
    writeFileSync(
      path.join(broken, "migration.sql"),
      "ALTER TABLE clinic ADD COLUMN planted int; SELECT 1 / 0;",
    );
    await expect(applyMigrations(ownerUrl, folder)).rejects.toThrow(
      "The migration 20261126095600_broken was refused: division by zero",
    );
    rmSync(broken, { recursive: true });
    expect((await deploy(ownerUrl)).length).toBeGreaterThan(3);
    expect(await read("SELECT 1 FROM information_schema.columns WHERE column_name = 'planted'")).toEqual([]);
  });
});
