import "server-only";
import { beginChain, takeChain } from "@/lib/data/chain/links";
import { asChain } from "@/lib/use-cases/chain/as-chain";
import { type ChainResult, checkChain, keepResult } from "@/lib/use-cases/chain/check-chain";
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
  await asChain(clinicId, "begin", async (sql) => {
    await takeChain(sql, clinicId);
    await beginChain(sql, clinicId, reason);
  });
  await beginHeads(clinicId, now);
  const result = await checkChain(clinicId, (await extendChain(clinicId)) ?? now);
  if (result) await keepResult(clinicId, result);
  return result;
}
