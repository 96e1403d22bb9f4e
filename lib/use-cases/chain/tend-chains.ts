import "server-only";
import { listEveryClinicId } from "@/lib/data/every-clinic";
import { passed } from "@/lib/domain/notices/put-back";
import { beginRound, type ChainRound, goOnWithRound, keepResult } from "@/lib/use-cases/chain/check-chain";
import { extendChain } from "@/lib/use-cases/chain/extend-chain";
import { tendHeads } from "@/lib/use-cases/chain/tend-heads";
import { apart } from "@/lib/use-cases/worker/apart";

/** A row that was changed is found within five minutes: rounds begin so often, and the worker comes by each minute. */
const ROUND_MS = 2 * 60_000;
/** For comparing, each time the worker comes by: a long record takes its turn in pieces, and leaves the database to others. */
const PIECE_MS = 8_000;

/** Rounds under way, and when the last of each clinic began. A worker that starts begins them anew. */
const rounds = new Map<string, ChainRound>();
const began = new Map<string, number>();

async function beginDueRound(clinicId: string, chainedAt: Date): Promise<void> {
  const before = began.get(clinicId);
  if (rounds.has(clinicId) || (before !== undefined && passed(before, Date.now()) < ROUND_MS)) return;
  began.set(clinicId, Date.now());
  const round = await beginRound(clinicId, chainedAt);
  if (round) rounds.set(clinicId, round);
}

/** One step of each clinic's round in turn, so that a long record keeps no short one waiting, until the time is up. */
async function compare(goesOn: () => boolean): Promise<void> {
  const until = performance.now() + PIECE_MS;
  while (rounds.size > 0 && performance.now() < until)
    for (const [clinicId, round] of [...rounds]) {
      if (!goesOn()) return;
      rounds.delete(clinicId); // one that fails begins anew
      await apart("chain-round", { clinicId }, async () => {
        const step = await goOnWithRound(clinicId, round);
        if ("round" in step) rounds.set(clinicId, step.round);
        else await keepResult(clinicId, step.result);
      });
    }
}

/** Every clinic's audit chain, each minute: what came in is chained, its head is kept elsewhere, and the record is compared. */
export async function tendChains(goesOn: () => boolean): Promise<void> {
  for (const clinicId of await listEveryClinicId()) {
    if (!goesOn()) return;
    await apart("chain", { clinicId }, async () => {
      const chainedAt = await extendChain(clinicId, goesOn);
      await apart("chain-heads", { clinicId }, () => tendHeads(clinicId, new Date()));
      if (chainedAt) await beginDueRound(clinicId, chainedAt);
    });
  }
  await compare(goesOn);
}
