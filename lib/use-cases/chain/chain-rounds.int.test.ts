import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findChainCheck } from "@/lib/data/chain/chain-checks";
import { closeConnections } from "@/lib/data/pool";
import { withActorSql } from "@/lib/data/with-actor";
import { addEvent, buildRecord, type ChainedRecord, tamper, tend } from "@/lib/testing/chain-tests";
import { stored } from "@/lib/testing/factories";
import { killWorkers, startWorkerProcess } from "@/lib/testing/worker-process";
import { beginChainAnew } from "@/lib/use-cases/chain/begin-chain-anew";
import { checkChain, keepResult } from "@/lib/use-cases/chain/check-chain";
import { extendChain } from "@/lib/use-cases/chain/extend-chain";
import { tendChains } from "@/lib/use-cases/chain/tend-chains";

let record: ChainedRecord;
let clinicId: string;
beforeEach(async () => {
  record = await buildRecord();
  ({ clinicId } = record);
});
afterEach(killWorkers);
afterAll(closeConnections);

type Links = {
  readonly links: number;
  readonly last: number;
  readonly rows: number;
  readonly different: number;
};
const chained = async (table: string): Promise<Links | undefined> => {
  const [found] = await stored<Links>(
    clinicId,
    `SELECT count(DISTINCT number)::int AS links, (SELECT max(number) FROM chain_link) AS last,
       count(id)::int AS rows, count(DISTINCT id)::int AS different
     FROM chain_link, unnest(row_ids) AS id WHERE clinic_id = $1 AND of_table = $2`,
    [clinicId, table],
  );
  return found;
};
const addMany = (count: number) =>
  stored(
    clinicId,
    `INSERT INTO alert_event (clinic_id, alert_id, kind) SELECT $1, $2, 'noted' FROM generate_series(1, $3::int)`,
    [clinicId, record.alertId, count],
  );

describe("a long record", () => {
  it("is taken in by a thousand rows at a time, each once", async () => {
    await addMany(2500);
    expect(await tend(clinicId)).toEqual([]);
    expect(await chained("alert_event")).toMatchObject({ links: 3, rows: 2502, different: 2502 });
  });

  it("does not wait for more where there is a link's worth: the access log", async () => {
    await stored(
      clinicId,
      `INSERT INTO access_log (clinic_id, request_id, actor_kind, actor_id, action, result)
       SELECT $1, gen_random_uuid(), 'staff', $2, 'chart.view', 'ok' FROM generate_series(1, 2500)`,
      [clinicId, record.maya.staffId],
    );
    expect(await tend(clinicId)).toEqual([]);
    expect((await chained("access_log"))?.rows).toBeGreaterThan(2499);
  });

  it("is compared to its last link, over many steps", async () => {
    for (let at = 0; at < 60; at += 1) {
      await addEvent(record, "noted");
      await extendChain(clinicId);
    }
    expect(await tend(clinicId)).toEqual([]);
    expect(await chained("alert_event")).toMatchObject({ links: 60, rows: 62 });
    const last = "(SELECT max(id::text) FROM alert_event)";
    await tamper(clinicId, "alert_event", `UPDATE alert_event SET note = 'put in' WHERE id::text = ${last}`);
    expect(await tend(clinicId)).toEqual(["changed alert_event"]);
  });

  it("is told of up to a bound when all of it was altered", async () => {
    await addMany(3000);
    await tend(clinicId);
    await tamper(
      clinicId,
      "alert_event",
      `UPDATE alert_event SET note = 'put in' WHERE clinic_id = '${clinicId}'`,
    );
    const result = await checkChain(clinicId, new Date());
    expect(result?.findings.length).toBeGreaterThan(19);
    expect(result?.findings.length).toBeLessThan(60);
  });
});

describe("at the same time", () => {
  it("several workers take each row once, into one chain", async () => {
    await addMany(2500);
    await Promise.all([1, 2, 3, 4].map(() => extendChain(clinicId)));
    expect(await chained("alert_event")).toMatchObject({ rows: 2502, different: 2502 });
    expect(await tend(clinicId)).toEqual([]);
  });

  it("a row whose transaction ends after the next link was made comes into a later one", async () => {
    const [written, mayEnd] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
    const slow = withActorSql(record.maya, async (sql) => {
      const late = "INSERT INTO alert_event (clinic_id, alert_id, kind) VALUES ($1::uuid, $2::uuid, 'noted')";
      await sql.query(late, [clinicId, record.alertId]);
      written.resolve(null);
      await mayEnd.promise;
    });
    await written.promise;
    await addEvent(record, "noted");
    expect(await tend(clinicId)).toEqual([]);
    expect(await chained("alert_event")).toMatchObject({ rows: 3 });
    mayEnd.resolve(null);
    await slow;
    expect(await tend(clinicId)).toEqual([]);
    expect(await chained("alert_event")).toMatchObject({ rows: 4, different: 4 });
  });
});

describe("the worker", () => {
  const check = () => withActorSql(record.maya, (sql) => findChainCheck(sql, clinicId));

  it("chains and compares every clinic's record each time it comes by", async () => {
    await tendChains(() => true);
    expect(await check()).toMatchObject({ findings: [], foundAt: null });
    expect((await check())?.rows).toBeGreaterThan(10);
  });

  it("finds by itself what was altered while none ran", async () => {
    await tend(clinicId);
    await tamper(clinicId, "alert_event", `DELETE FROM alert_event WHERE clinic_id = '${clinicId}'`);
    expect((await check())?.findings).toEqual([]);
    await startWorkerProcess();
    await vi.waitFor(async () => {
      const kinds = (await check())?.findings.map(({ kind, table }) => `${kind} ${table}`);
      expect(kinds).toEqual(["gone alert_event", "gone alert_event"]);
    }, 20_000);
  });

  it("leaves it to the next when it has to end", async () => {
    await tendChains(() => false);
    expect(await check()).toBeNull();
  });

  it("keeps nothing of a round over a chain that was begun anew meanwhile", async () => {
    await tend(clinicId);
    await tamper(clinicId, "alert_event", `DELETE FROM alert_event WHERE clinic_id = '${clinicId}'`);
    const before = await checkChain(clinicId, new Date());
    if (before === null) throw new Error("no chain");
    await keepResult(clinicId, before);
    expect((await check())?.findings.length).toBe(2);
    await beginChainAnew(clinicId, "the backup of Monday was restored", new Date());
    await keepResult(clinicId, before);
    expect((await check())?.findings).toEqual([]);
  });

  it("says since when something is found, until nothing is any more", async () => {
    await tend(clinicId);
    const change = (note: string) =>
      tamper(
        clinicId,
        "alert_event",
        `UPDATE alert_event SET note = '${note}' WHERE clinic_id = '${clinicId}'`,
      );
    await change("put in");
    await tend(clinicId);
    const first = (await check())?.foundAt;
    expect(first).toBeInstanceOf(Date);
    await tend(clinicId);
    expect((await check())?.foundAt).toEqual(first);
    await change("");
    await tend(clinicId);
    expect((await check())?.foundAt).toBeNull();
  });
});
