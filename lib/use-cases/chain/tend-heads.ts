import "server-only";
import { type ChainFinding, ofChain } from "@/lib/domain/chain/finding";
import { findChainCheck } from "@/lib/data/chain/chain-checks";
import { findHead, readHashes } from "@/lib/data/chain/heads";
import { findBeginning } from "@/lib/data/chain/links";
import type { Sql } from "@/lib/data/sql";
import { compareHeads, type Head, withHead } from "@/lib/domain/chain/heads";
import { asChain } from "@/lib/use-cases/chain/as-chain";
import { findHeads, keepHeads } from "@/lib/use-cases/chain/kept-heads";

const EVERY_MS = 5 * 60_000;

/** What the heads kept outside the database say of the chain in it. */
export async function headFindings(clinicId: string): Promise<ChainFinding[]> {
  const heads = await findHeads(clinicId);
  if (heads === "none") return [ofChain("heads-gone")];
  if (heads === "altered") return [ofChain("heads-altered")];
  return asChain(clinicId, "head", (sql) => compared(sql, clinicId, heads));
}

async function compared(sql: Sql, clinicId: string, heads: readonly Head[]): Promise<ChainFinding[]> {
  const numbers = heads.map(({ number }) => number);
  const [beginning, hashes] = [await findBeginning(sql, clinicId), await readHashes(sql, clinicId, numbers)];
  return compareHeads(heads, beginning?.number ?? 0, hashes);
}

/**
 * Keeps the chain's head every five minutes. Never over heads that the chain does not agree with: those are what shows
 * that it was written anew.
 */
export async function tendHeads(clinicId: string, now: Date): Promise<void> {
  const heads = await findHeads(clinicId);
  if (heads === "altered") return;
  const kept = heads === "none" ? [] : heads;
  const before = kept.at(-1);
  if (before && Math.abs(now.getTime() - Date.parse(before.at)) < EVERY_MS) return;
  const next = await asChain(clinicId, "head", async (sql) => {
    const isNew = heads === "none" && (await findChainCheck(sql, clinicId)) === null;
    const begun = isNew ? await beginningHead(sql, clinicId, now) : kept;
    const head = await findHead(sql, clinicId);
    const isSound = begun.length > 0 && (await compared(sql, clinicId, begun)).length === 0;
    if (!head || !isSound) return null;
    return head.number === begun.at(-1)?.number ? begun : withHead(begun, { ...head, at: now.toISOString() });
  });
  if (next !== null && next !== kept) await keepHeads(clinicId, next);
}

/** The head at the chain's beginning, which is kept for good. */
async function beginningHead(sql: Sql, clinicId: string, now: Date): Promise<readonly Head[]> {
  const number = (await findBeginning(sql, clinicId))?.number ?? 0;
  const hash = (await readHashes(sql, clinicId, [number])).get(number);
  return hash === undefined ? [] : [{ number, hash, at: now.toISOString() }];
}

/** The heads of a chain that was begun anew take the place of those before it. */
export async function beginHeads(clinicId: string, now: Date): Promise<void> {
  await keepHeads(clinicId, await asChain(clinicId, "head", (sql) => beginningHead(sql, clinicId, now)));
}
