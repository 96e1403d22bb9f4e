import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/access/system-actor";
import { beginChain, takeChain, writePlainly } from "@/lib/data/chain/links";
import { withActorSql } from "@/lib/data/with-actor";
import { type ChainResult, checkChain } from "@/lib/use-cases/chain/check-chain";
import { extendChain } from "@/lib/use-cases/chain/extend-chain";
import { beginHeads } from "@/lib/use-cases/chain/tend-heads";

/**
 * Takes the record as it stands now for the true one: after a restored backup, or a repair that is accounted for. The
 * chain before it is kept, with the reason after it; nothing is compared with it any more.
 */
export async function beginChainAnew(
  clinicId: string,
  reason: string,
  now: Date,
): Promise<ChainResult | null> {
  await withActorSql(systemActor(clinicId, "chain.begin", randomUUID()), async (sql) => {
    await writePlainly(sql);
    await takeChain(sql, clinicId);
    await beginChain(sql, clinicId, reason);
  });
  await beginHeads(clinicId, now);
  await extendChain(clinicId);
  return checkChain(clinicId);
}
