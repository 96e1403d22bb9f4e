import "server-only";
import { listEveryClinicId } from "@/lib/data/every-clinic";
import { passed } from "@/lib/domain/notices/put-back";
import { beginRound, type ChainRound, goOnWithRound } from "@/lib/use-cases/chain/check-chain";
import { extendChain } from "@/lib/use-cases/chain/extend-chain";
import { tendHeads } from "@/lib/use-cases/chain/tend-heads";
import { apart } from "@/lib/use-cases/worker/apart";

/** A row that was changed is found within five minutes: rounds begin so often, and the worker comes by each minute. */
const ROUND_MS = 2 * 60_000;
/** For comparing, each time the worker comes by: a long record takes its turn in pieces, and leaves the database to others. */
const PIECE_MS = 5_000;

/** Rounds under way, and when the last of each clinic began. A worker that starts begins them anew. */
const rounds = new Map<string, ChainRound>();
const began = new Map<string, number>();

async function roundOf(clinicId: string): Promise<ChainRound | null> {
  const underWay = rounds.get(clinicId);
  const before = began.get(clinicId);
  if (underWay || (before !== undefined && passed(before, Date.now()) < ROUND_MS)) return underWay ?? null;
  began.set(clinicId, Date.now());
  return beginRound(clinicId);
}

async function compare(clinicId: string, until: number, goesOn: () => boolean): Promise<void> {
  let round = await roundOf(clinicId);
  rounds.delete(clinicId); // one that fails begins anew
  while (round !== null && goesOn()) {
    const step = await goOnWithRound(clinicId, round);
    round = "round" in step ? step.round : null;
    if (round !== null && performance.now() > until) break;
  }
  if (round !== null) rounds.set(clinicId, round);
}

/** Every clinic's audit chain, each minute: what came in is chained, its head is kept elsewhere, and the record is compared. */
export async function tendChains(goesOn: () => boolean): Promise<void> {
  const clinicIds = await listEveryClinicId();
  for (const clinicId of clinicIds) {
    if (!goesOn()) return;
    await apart("chain", { clinicId }, async () => {
      await extendChain(clinicId, goesOn);
      await tendHeads(clinicId, new Date());
      await compare(clinicId, performance.now() + PIECE_MS / clinicIds.length, goesOn);
    });
  }
}
