import "server-only";
import { readHashes } from "@/lib/data/chain/heads";
import { findClinic } from "@/lib/data/clinics/clinics";
import { listEveryClinicId } from "@/lib/data/every-clinic";
import { asChain } from "@/lib/use-cases/chain/as-chain";
import { beginChainAnew } from "@/lib/use-cases/chain/begin-chain-anew";
import { type ChainResult, checkChain } from "@/lib/use-cases/chain/check-chain";
import { extendChain } from "@/lib/use-cases/chain/extend-chain";

/** One clinic's record against its chain: null where none has begun; `anew` once it was begun anew after that. */
export type ComparedClinic = {
  readonly name: string;
  readonly seconds: number;
  readonly found: ChainResult | null;
  readonly anew: ChainResult | null;
};

const nameOf = async (clinicId: string): Promise<string> =>
  (await asChain(clinicId, "compare", (sql) => findClinic(sql, clinicId))).name;

/** Every clinic in turn. With a reason, the chain is begun anew where something is found. */
export async function* compareClinics(reason: string | null): AsyncGenerator<ComparedClinic> {
  for (const clinicId of await listEveryClinicId()) {
    const [name, since] = [await nameOf(clinicId), performance.now()];
    // While no worker ran nobody chained what came in.
    const found = await checkChain(clinicId, (await extendChain(clinicId)) ?? new Date());
    const seconds = (performance.now() - since) / 1000;
    const isBroken = found !== null && found.findings.length > 0;
    const anew = isBroken && reason !== null ? await beginChainAnew(clinicId, reason, new Date()) : null;
    yield { name, seconds, found, anew };
  }
}

/** The clinic whose chain has this link: `letters` are the first of its hash, as somebody once wrote them down. */
export async function findClinicOfLink(number: number, letters: string): Promise<string | null> {
  for (const clinicId of await listEveryClinicId()) {
    const hashes = await asChain(clinicId, "compare", (sql) => readHashes(sql, clinicId, [number]));
    if (hashes.get(number)?.startsWith(letters)) return nameOf(clinicId);
  }
  return null;
}
