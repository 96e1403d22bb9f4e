import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { CHAINED_TABLES, NOT_CHAINED } from "@/lib/data/chain/chained-tables";
import { closeConnections, connections } from "@/lib/data/pool";
import { addEvent, buildRecord, type ChainedRecord, tamper, tend } from "@/lib/testing/chain-tests";
import { stored } from "@/lib/testing/factories";
import { compareClinics } from "@/lib/use-cases/chain/compare-clinics";
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
       WHERE p.proname IN ('refuse_change', 'refuse_signed_note', 'refuse_signed_finding', 'refuse_signed_letter')`,
    );
    const chained = [...CHAINED_TABLES.map(({ table }) => table), ...Object.keys(NOT_CHAINED)];
    expect(rows.map(({ name }) => name).toSorted()).toEqual(chained.toSorted());
  });

  it("lets a merge give rows to the record that stays", async () => {
    await tend(clinicId);
    const merge = { patientId: record.otherId, otherId: record.patientId, sure: "yes" } as const;
    await mergePatients(record.maya, { ...merge, reason: "Same passport" });
    expect(await tend(clinicId)).toEqual([]);
    await tamper(clinicId, "visit_note", giving("visit_note", record.otherId, record.patientId));
    expect(await tend(clinicId), "given back").toEqual(["moved visit_note"]);
  });

  it("believes no merge that gave only some of a record's rows to another", async () => {
    await tend(clinicId);
    await tamper(
      clinicId,
      "patient_merge",
      `INSERT INTO patient_merge (clinic_id, merged_id, survivor_id, reason, merged_by, moved, at) VALUES
         ('${clinicId}', '${record.patientId}', '${record.otherId}', 'x', '${record.maya.staffId}', '{}', now() - interval '9 days')`,
    );
    await tamper(clinicId, "alert_evidence", giving("alert_evidence", record.patientId, record.otherId));
    expect(await tend(clinicId)).toEqual(["moved visit_note", "moved referral_letter"]);
  });

  it("compared by hand while no worker runs, takes in first what came since", async () => {
    await tend(clinicId);
    await addEvent(record, "noted");
    const [clinic] = await stored<{ name: string }>(clinicId, "SELECT name FROM clinic WHERE id = $1", [
      clinicId,
    ]);
    const before = (await links()).length;
    const compared = [];
    for await (const one of compareClinics(null))
      if (one.name === clinic?.name) compared.push(one.found?.findings);
    expect(compared).toContainEqual([]);
    expect((await links()).slice(before)).toContainEqual({ table: "alert_event", rows: 1 });
  });
});

/** Rows of one patient made another's. */
const giving = (table: string, from: string, to: string) =>
  `UPDATE ${table} SET patient_id = '${to}' WHERE patient_id = '${from}'`;

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
    "a signed letter written anew",
    "referral_letter",
    () => `UPDATE referral_letter SET text = 'No concerns' WHERE clinic_id = '${clinicId}'`,
    "changed referral_letter",
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
