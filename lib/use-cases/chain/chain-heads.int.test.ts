import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { closeConnections } from "@/lib/data/pool";
import { fileStore } from "@/lib/files/file-store";
import { writeHeads } from "@/lib/files/kept-heads";
import {
  addEvent,
  buildRecord,
  type ChainedRecord,
  rewriteChain,
  tamper,
  tend,
} from "@/lib/testing/chain-tests";
import { stored } from "@/lib/testing/factories";
import { withActorSql } from "@/lib/data/with-actor";
import { beginChainAnew } from "@/lib/use-cases/chain/begin-chain-anew";
import { checkChain } from "@/lib/use-cases/chain/check-chain";
import { extendChain } from "@/lib/use-cases/chain/extend-chain";
import { tendChains } from "@/lib/use-cases/chain/tend-chains";
import { tendHeads } from "@/lib/use-cases/chain/tend-heads";
import { findFaults } from "@/lib/use-cases/faults/find-faults";
import { findHeads, keepHeads } from "@/lib/use-cases/chain/kept-heads";

let record: ChainedRecord;
let clinicId: string;

/** The head is kept again after this time. */
const LATER = () => new Date(Date.now() + 6 * 60_000);
const heads = async () => {
  const found = await findHeads(clinicId);
  if (typeof found === "string") throw new Error(`heads are ${found}`);
  return found;
};
const forge = () =>
  tamper(
    clinicId,
    "alert_event",
    `UPDATE alert_event SET kind = 'resolved' WHERE alert_id = '${record.alertId}'`,
  );
/** As if no head had ever been kept: what then stands in the database is all there is to go by. */
const keepFromNow = async () => {
  const rows = await stored<{ number: number; hash: string }>(
    clinicId,
    "SELECT number, encode(hash, 'hex') AS hash FROM chain_link WHERE clinic_id = $1 AND of_table = ''",
    [clinicId],
  );
  await keepHeads(
    clinicId,
    rows.map((row) => ({ ...row, at: new Date().toISOString() })),
  );
};

beforeEach(async () => {
  record = await buildRecord();
  ({ clinicId } = record);
  await tend(clinicId);
  await addEvent(record, "noted");
  expect(await tend(clinicId, LATER())).toEqual([]);
});
afterAll(closeConnections);

describe("against a head kept outside the database", () => {
  it("a chain written anew to fit an altered record is found; by itself it holds (control)", async () => {
    await forge();
    await rewriteChain(clinicId);
    expect(new Set(await tend(clinicId))).toEqual(new Set(["head-differs chain_link"]));
    await keepFromNow();
    expect(await tend(clinicId)).toEqual([]);
  });

  it("a chain cut short is found, with the rows of it; by itself it holds (control)", async () => {
    const ofClinic = `clinic_id = '${clinicId}'`;
    const last = `(SELECT max(number) FROM chain_link WHERE ${ofClinic})`;
    await tamper(clinicId, "alert_event", `DELETE FROM alert_event WHERE ${ofClinic} AND kind = 'noted'`);
    await tamper(clinicId, "chain_link", `DELETE FROM chain_link WHERE ${ofClinic} AND number = ${last}`);
    expect(await tend(clinicId)).toEqual(["head-missing chain_link"]);
    await keepFromNow();
    expect(await tend(clinicId)).toEqual([]);
  });

  it("a chain thrown away with everything that was known of it is found", async () => {
    await forge();
    await tamper(clinicId, "chain_link", `DELETE FROM chain_link WHERE clinic_id = '${clinicId}'`);
    await tamper(clinicId, "chain_check", `DELETE FROM chain_check WHERE clinic_id = '${clinicId}'`);
    expect(await tend(clinicId)).toContain("head-differs chain_link");
  });

  it("a head is never kept over one that the chain does not agree with", async () => {
    const before = await heads();
    await forge();
    await rewriteChain(clinicId);
    await addEvent(record, "noted");
    await tend(clinicId, new Date(Date.now() + 3_600_000));
    expect(await heads()).toEqual(before);
  });

  it("heads that were altered, or are gone, are told", async () => {
    const kept = await heads();
    const altered = JSON.stringify({ heads: kept.slice(0, 1), signed: "by nobody" });
    await writeHeads(clinicId, new TextEncoder().encode(altered));
    expect(await tend(clinicId)).toEqual(["heads-altered chain_link"]);
    await writeHeads(clinicId, new TextEncoder().encode("{"));
    expect(await tend(clinicId)).toEqual(["heads-altered chain_link"]);
    await fileStore().remove({ clinicId: "chain-heads", fileId: clinicId });
    expect(await tend(clinicId)).toEqual(["heads-gone chain_link"]);
    await keepHeads(clinicId, kept);
    expect(await tend(clinicId), "the control").toEqual([]);
  });
});

describe("a chain begun anew", () => {
  const anew = () => beginChainAnew(clinicId, "The backup of last night was restored.", new Date());

  it("takes the record as it is, says why, and finds what is changed after it", async () => {
    await forge();
    expect(await tend(clinicId)).toContain("changed alert_event");
    expect((await anew())?.findings).toEqual([]);
    expect(await tend(clinicId, LATER())).toEqual([]);
    await tamper(
      clinicId,
      "alert_event",
      `UPDATE alert_event SET kind = 'raised' WHERE clinic_id = '${clinicId}'`,
    );
    expect(await tend(clinicId)).toContain("changed alert_event");
  });

  it("is found where somebody else did it, in the database", async () => {
    await forge();
    const made = `INSERT INTO chain_link SELECT clinic_id, number + 1, '', '{}', '{}', '{}', '{}', '{}', now(), now(), 'All is well', now(),
      '' FROM chain_link WHERE clinic_id = '${clinicId}' ORDER BY number DESC LIMIT 1`;
    await tamper(clinicId, "chain_link", made);
    await rewriteChain(clinicId);
    expect(await tend(clinicId)).toEqual(["begun-elsewhere chain_link"]);
  });
});

describe("the chain's own links", () => {
  it.each([
    [
      "changed",
      "UPDATE chain_link SET upto = upto + interval '1 second' WHERE of_table = 'alert_event'",
      "link-changed alert_event",
    ],
    [
      "taken out of the middle",
      "DELETE FROM chain_link WHERE of_table = 'alert_evidence'",
      "link-missing chain_link",
    ],
  ])("%s are found", async (_how, statement, found) => {
    await tamper(clinicId, "chain_link", `${statement} AND clinic_id = '${clinicId}'`);
    expect(await tend(clinicId)).toContain(found);
  });
});

describe("heads that cannot be read or are being written", () => {
  afterEach(() => vi.restoreAllMocks());

  it("keep nobody from what the rows show, and are told by themselves", async () => {
    vi.spyOn(fileStore(), "has").mockRejectedValue(new Error("no such bucket"));
    expect(await tend(clinicId).catch(String)).toContain("no such bucket");
    await tendChains(() => true);
    const found = () => withActorSql(record.maya, (sql) => findFaults(sql, clinicId));
    expect((await found()).map(({ words }) => words).join()).toContain("could not be compared");
    await forge();
    const round = await checkChain(clinicId, new Date());
    expect(new Set(round?.findings.map(({ kind }) => kind))).toEqual(new Set(["changed", "heads-unread"]));
  });

  it("are not put back over those of a chain begun anew meanwhile", async () => {
    await addEvent(record, "noted");
    await extendChain(clinicId);
    const store = fileStore();
    const write = store.write.bind(store);
    const [reached, mayWrite] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
    vi.spyOn(store, "write").mockImplementationOnce(async (...given) => {
      reached.resolve(null);
      await mayWrite.promise;
      return write(...given);
    });
    const worker = tendHeads(clinicId, new Date(Date.now() + 12 * 60_000));
    await reached.promise;
    const anew = beginChainAnew(clinicId, "a repair", LATER());
    mayWrite.resolve(null);
    await worker;
    expect((await anew)?.findings).toEqual([]);
    expect(await tend(clinicId, new Date(Date.now() + 24 * 60_000))).toEqual([]);
  });
});
