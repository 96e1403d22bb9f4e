import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { CHAINED_TABLES, NOT_CHAINED } from "@/lib/data/chain/chained-tables";
import { closeConnections, connections } from "@/lib/data/pool";
import { addEvent, buildRecord, type ChainedRecord, tamper, tend } from "@/lib/testing/chain-tests";
import { stored } from "@/lib/testing/factories";
import { mergePatients } from "@/lib/use-cases/patients/merge-patients";
import { viewPatient } from "@/lib/use-cases/patients/view-patient";
import { findFaults } from "@/lib/use-cases/faults/find-faults";
import { withActorSql } from "@/lib/data/with-actor";

let record: ChainedRecord;
let clinicId: string;
beforeEach(async () => {
  record = await buildRecord();
  ({ clinicId } = record);
});
afterAll(closeConnections);

const links = () =>
  stored<{ table: string; rows: number }>(
    clinicId,
    `SELECT of_table AS "table", cardinality(row_ids) AS rows FROM chain_link WHERE clinic_id = $1 ORDER BY number`,
    [clinicId],
  );
const faults = () => withActorSql(record.maya, (sql) => findFaults(sql, clinicId));

describe("the audit chain", () => {
  it("takes each row once, and finds nothing in a record nobody altered", async () => {
    expect(await tend(clinicId)).toEqual([]);
    expect(await links()).toEqual(
      expect.arrayContaining([
        { table: "alert_event", rows: 2 },
        { table: "alert_evidence", rows: 1 },
        { table: "visit_note", rows: 1 },
        { table: "posture_finding", rows: 2 },
        { table: "movement_finding", rows: 4 },
        { table: "adjustment", rows: 2 },
        { table: "pain_mark", rows: 1 },
      ]),
    );
    const before = await links();
    await addEvent(record, "resolved");
    await viewPatient(record.maya, record.patientId); // the access log's next link may wait for more
    expect(await tend(clinicId)).toEqual([]);
    expect((await links()).slice(before.length)).toEqual([{ table: "alert_event", rows: 1 }]);
  });

  it("holds every table whose rows may not be changed", async () => {
    const { rows } = await connections().pool.query<{ name: string }>(
      `SELECT DISTINCT c.relname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
       WHERE p.proname IN ('refuse_change', 'refuse_signed_note', 'refuse_signed_finding')`,
    );
    const chained = [...CHAINED_TABLES.map(({ table }) => table), ...Object.keys(NOT_CHAINED)];
    expect(rows.map(({ name }) => name).toSorted()).toEqual(chained.toSorted());
  });

  it("lets a merge give rows to the record that stays", async () => {
    await tend(clinicId);
    const merge = { patientId: record.otherId, otherId: record.patientId, sure: "yes" } as const;
    await mergePatients(record.maya, { ...merge, reason: "Same passport" });
    expect(await tend(clinicId)).toEqual([]);
  });
});

type Tampering = readonly [what: string, table: string, statement: () => string, found: string];

const TAMPERINGS: readonly Tampering[] = [
  [
    "a changed entry",
    "alert_event",
    () =>
      `UPDATE alert_event SET at = at - interval '2 hours' WHERE alert_id = '${record.alertId}' AND kind = 'acknowledged'`,
    "changed alert_event",
  ],
  [
    "an entry deleted",
    "alert_event",
    () => `DELETE FROM alert_event WHERE alert_id = '${record.alertId}' AND kind = 'acknowledged'`,
    "gone alert_event",
  ],
  ["a table emptied", "access_log", () => "TRUNCATE access_log", "gone access_log"],
  [
    "evidence given to another patient",
    "alert_evidence",
    () =>
      `UPDATE alert_evidence SET patient_id = '${record.otherId}' WHERE patient_id = '${record.patientId}'`,
    "moved alert_evidence",
  ],
  [
    "an entry put in with an old time",
    "alert_event",
    () => `INSERT INTO alert_event (id, clinic_id, alert_id, kind, at) VALUES (
      uuidv7(interval '-1 day'), '${clinicId}', '${record.alertId}', 'noted', now() - interval '1 day')`,
    "unchained alert_event",
  ],
  [
    "a signed note written anew",
    "visit_note",
    () => `UPDATE visit_note SET assessment = 'Nothing found' WHERE clinic_id = '${clinicId}'`,
    "changed visit_note",
  ],
  [
    "a finding of a signed note taken out",
    "adjustment",
    () => `DELETE FROM adjustment WHERE clinic_id = '${clinicId}' AND segment = 'L5'`,
    "gone adjustment",
  ],
  [
    "an old access made nobody's",
    "access_log",
    () => `UPDATE access_log SET patient_ids = '{}' WHERE clinic_id = '${clinicId}' AND patient_ids <> '{}'`,
    "changed access_log",
  ],
];

describe("as the owner of the tables, past their triggers", () => {
  it.each(TAMPERINGS)("%s is found", async (_what, table, statement, found) => {
    expect(await tend(clinicId)).toEqual([]);
    await tamper(clinicId, table, statement());
    expect([...new Set(await tend(clinicId))]).toEqual([found]);
    expect(await faults()).toContainEqual(expect.objectContaining({ kind: "record-altered" }));
  });

  it("the running product's own role is refused before that", async () => {
    for (const table of [...CHAINED_TABLES.map((chained) => chained.table), "chain_link"])
      for (const statement of [`DELETE FROM ${table}`, `TRUNCATE ${table}`])
        await expect(
          withActorSql(record.maya, (sql) => sql.query(statement)),
          statement,
        ).rejects.toThrow();
    await expect(
      withActorSql(record.maya, (sql) => sql.query("UPDATE chain_link SET reason = reason")),
    ).rejects.toThrow();
    const read = await withActorSql(record.maya, (sql) => sql.query("SELECT id FROM alert_event"));
    expect(read, "the control").toHaveLength(2);
  });
});
