import "server-only";
import { type ChainFinding, ofChain } from "@/lib/domain/chain/finding";
import { findChainCheck } from "@/lib/data/chain/chain-checks";
import { findHead, readHashes } from "@/lib/data/chain/heads";
import { findBeginning } from "@/lib/data/chain/links";
import { takeTurn } from "@/lib/data/locks";
import type { Sql } from "@/lib/data/sql";
import { compareHeads, type Head, withHead } from "@/lib/domain/chain/heads";
import { log } from "@/lib/log";
import { asChain } from "@/lib/use-cases/chain/as-chain";
import { findHeads, keepHeads } from "@/lib/use-cases/chain/kept-heads";

const EVERY_MS = 5 * 60_000;

/**
 * What the heads kept outside the database say of the chain in it. That they cannot be read is told, and keeps nobody from
 * what the comparison of the rows has found.
 */
export async function headFindings(clinicId: string): Promise<ChainFinding[]> {
  const heads = await findHeads(clinicId).catch((error: unknown) => {
    log().error({ err: error, code: "chain-heads", clinicId }, "chain");
    return null;
  });
  if (heads === null) return [ofChain("heads-unread")];
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
  if (!isDue(await findHeads(clinicId), now)) return;
  await inTurn(clinicId, async (sql) => {
    const heads = await findHeads(clinicId);
    if (heads === "altered" || !isDue(heads, now)) return;
    const next = await nextHeads(sql, clinicId, heads, now);
    if (next) await keepHeads(clinicId, next);
  });
}

/** The heads with the chain's newest; null where that is among them, or the chain does not agree with them. */
async function nextHeads(
  sql: Sql,
  clinicId: string,
  heads: readonly Head[] | "none",
  now: Date,
): Promise<readonly Head[] | null> {
  const kept = heads === "none" ? await firstHeads(sql, clinicId, now) : heads;
  const head = await findHead(sql, clinicId);
  const isSound = kept.length > 0 && (await compared(sql, clinicId, kept)).length === 0;
  if (!head || !isSound) return null;
  if (head.number !== kept.at(-1)?.number) return withHead(kept, { ...head, at: now.toISOString() });
  return heads === "none" ? kept : null;
}

/** Where none were kept: the beginning's, of a chain that was never compared yet. Else they are gone, which is told. */
const firstHeads = async (sql: Sql, clinicId: string, now: Date): Promise<readonly Head[]> =>
  (await findChainCheck(sql, clinicId)) === null ? beginningHead(sql, clinicId, now) : [];

function isDue(heads: Awaited<ReturnType<typeof findHeads>>, now: Date): boolean {
  if (typeof heads === "string") return heads === "none";
  const last = heads.at(-1);
  return !last || Math.abs(now.getTime() - Date.parse(last.at)) >= EVERY_MS;
}

/** Whoever reads the heads to write them anew: nobody else does, until they are written. */
const inTurn = (clinicId: string, work: (sql: Sql) => Promise<void>): Promise<void> =>
  asChain(clinicId, "head", async (sql) => {
    await takeTurn(sql, `chain heads ${clinicId}`);
    await work(sql);
  });

/** The head at the chain's beginning, which is kept for good. */
async function beginningHead(sql: Sql, clinicId: string, now: Date): Promise<readonly Head[]> {
  const number = (await findBeginning(sql, clinicId))?.number ?? 0;
  const hash = (await readHashes(sql, clinicId, [number])).get(number);
  return hash === undefined ? [] : [{ number, hash, at: now.toISOString() }];
}

/** The heads of a chain that was begun anew take the place of those before it. */
export function beginHeads(clinicId: string, now: Date): Promise<void> {
  return inTurn(clinicId, async (sql) => keepHeads(clinicId, await beginningHead(sql, clinicId, now)));
}
