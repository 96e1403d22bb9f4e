import { describe, expect, it } from "vitest";
import { systemActor } from "@/lib/access/system-actor";
import { connections } from "@/lib/data/pool";
import { withActor, withActorSql, withLookup } from "@/lib/data/with-actor";
import { buildClinic, buildPatient, buildStaff, signedIn, stored } from "@/lib/testing/factories";

const FREE_OF_CLINIC = [
  "sign_in_request",
  "typed_form",
  "rate_limit",
  "worker_heartbeat",
  "_prisma_migrations",
];

async function clinicTables(): Promise<string[]> {
  const { rows } = await connections().pool.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1",
  );
  return rows.map(({ name }) => name).filter((name) => !FREE_OF_CLINIC.includes(name));
}

describe("row security", () => {
  it("is enabled and forced on every table that holds a clinic's data", async () => {
    const { rows } = await connections().pool.query<{ name: string; on: boolean }>(
      "SELECT relname AS name, relrowsecurity AND relforcerowsecurity AS on FROM pg_class WHERE relname = ANY ($1)",
      [await clinicTables()],
    );
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(({ on }) => !on)).toEqual([]);
  });

  it("shows no row of any table without a setting, and the rows with one (control)", async () => {
    const clinicId = await buildClinic();
    await buildPatient(clinicId);
    for (const table of await clinicTables()) {
      const { rows } = await connections().pool.query<{ many: number }>(
        `SELECT count(*)::int AS many FROM "${table}"`,
      );
      expect([table, rows[0]?.many]).toEqual([table, 0]);
    }
    const seen = await withActorSql(systemActor(clinicId, "test", clinicId), (sql) =>
      sql.query("SELECT id FROM patient"),
    );
    expect(seen).toHaveLength(1);
  });

  it("leaves nothing set on the connection for the next request", async () => {
    const clinicId = await buildClinic();
    await buildPatient(clinicId);
    const actor = systemActor(clinicId, "test", clinicId);
    await Promise.all(Array.from({ length: 20 }, () => withActorSql(actor, (sql) => sql.query("SELECT 1"))));
    const leaked = await Promise.all(
      Array.from({ length: 20 }, () =>
        connections().pool.query<{ many: number }>("SELECT count(*)::int AS many FROM patient"),
      ),
    );
    expect(leaked.map(({ rows }) => rows[0]?.many)).toEqual(Array.from({ length: 20 }, () => 0));
  });

  it("keeps a patient to their own rows, and one clinic from another", async () => {
    const [here, there] = [await buildClinic(), await buildClinic()];
    const [own, other] = [await buildPatient(here), await buildPatient(here)];
    await buildPatient(there);
    const actor = await signedIn(here, own);
    const ids = await withActorSql(actor, (sql) => sql.query<{ id: string }>("SELECT id FROM patient"));
    expect(ids).toEqual([{ id: own }]);
    const clinician = await buildStaff(here, ["clinician"]);
    const staffSees = await withActorSql(clinician, (sql) =>
      sql.query<{ id: string }>("SELECT id FROM patient ORDER BY id"),
    );
    expect(staffSees.map(({ id }) => id).sort()).toEqual([own, other].sort());
  });

  it("refuses a row written into another clinic, and takes one into its own (control)", async () => {
    const [here, there] = [await buildClinic(), await buildClinic()];
    const clinician = await buildStaff(here, ["clinician"]);
    const insert = (clinicId: string) =>
      withActor(clinician, (db) =>
        db.prisma.patient.create({
          data: { clinicId, fullName: "X", nameKey: "x", birthDate: new Date("1980-01-01") },
          select: { id: true },
        }),
      );
    await expect(insert(there)).rejects.toThrow();
    await expect(insert(here)).resolves.toHaveProperty("id");
  });

  it("opens exactly the row whose secret is shown", async () => {
    const clinicId = await buildClinic();
    await buildPatient(clinicId, { portal_email: "one@mail.example" });
    await buildPatient(clinicId, { portal_email: "two@mail.example" });
    const find = (address: string) =>
      withLookup(address, (sql) => sql.query<{ portal_email: string }>("SELECT portal_email FROM patient"));
    expect(await find("one@mail.example")).toEqual([{ portal_email: "one@mail.example" }]);
    expect(await find("nobody@mail.example")).toEqual([]);
  });
});

describe("history", () => {
  it("refuses to change or delete the access log, for the owner too", async () => {
    const clinicId = await buildClinic();
    const clinician = await buildStaff(clinicId, ["clinician"]);
    await withActorSql(clinician, (sql) => sql.query("SELECT 1"));
    expect(await stored(clinicId, "SELECT id FROM access_log")).toHaveLength(1);
    await expect(stored(clinicId, "UPDATE access_log SET action = 'x'")).rejects.toThrow(/append-only/);
    await expect(stored(clinicId, "DELETE FROM access_log")).rejects.toThrow(/append-only/);
    const asApp = withActorSql(clinician, (sql) => sql.query("DELETE FROM access_log"));
    await expect(asApp).rejects.toThrow(/permission denied/);
  });

  it("refuses an undefined filter, which Prisma would otherwise drop", async () => {
    const clinicId = await buildClinic();
    await buildPatient(clinicId);
    const clinician = await buildStaff(clinicId, ["clinician"]);
    const missing = {} as { id: string };
    const find = withActor(clinician, (db) => db.prisma.patient.count({ where: { id: missing.id } }));
    await expect(find).rejects.toThrow(/undefined/);
  });
});
