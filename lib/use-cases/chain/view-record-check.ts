import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { RecordCheck } from "@/lib/contracts/chain";
import { type ChainCheck, findChainCheck } from "@/lib/data/chain/chain-checks";
import { findBeginning } from "@/lib/data/chain/links";
import { findClinic } from "@/lib/data/clinics/clinics";
import { EXPORT_TABLES } from "@/lib/data/clinics/export-tables";
import { withActorSql } from "@/lib/data/with-actor";
import { passed } from "@/lib/domain/notices/put-back";

/** Rounds of a clinic's record end within five minutes; a worker that is away, or a very long record, takes longer. */
const LATE_MS = 15 * 60_000;

const PLACES = new Map(EXPORT_TABLES.map(({ table, title }) => [table, title]));

/** What the last look at the clinic's audit chain found. */
export function viewRecordCheck(actor: ActorFor<"record-check.view">): Promise<RecordCheck> {
  const { clinicId } = actor;
  return withActorSql(actor, async (sql) => {
    const { timeZone } = await findClinic(sql, clinicId);
    const [begun, check] = [await findBeginning(sql, clinicId), await findChainCheck(sql, clinicId)];
    return { timeZone, begun, last: check && shown(check) };
  });
}

function shown(check: ChainCheck): RecordCheck["last"] {
  const { endedAt, rows, number, hash, foundAt } = check;
  const findings = check.findings.map((found) => ({
    ...found,
    place: PLACES.get(found.table) ?? "The chain itself",
  }));
  const isLate = passed(endedAt.getTime(), Date.now()) > LATE_MS;
  return { endedAt, isLate, rows, number, hash, foundAt, findings };
}
