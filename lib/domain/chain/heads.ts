import { type ChainFinding, ofChain } from "@/lib/domain/chain/finding";

/** The last link of a chain at some time: its number, its hash (hexadecimal) and when it was kept (ISO 8601, UTC). */
export type Head = { readonly number: number; readonly hash: string; readonly at: string };

/** The newest are all kept; of the days before, each day's last. */
const NEWEST = 12;

/** The heads to keep once there is a new one: the first always stays, since it says where the chain began. */
export function withHead(heads: readonly Head[], head: Head): readonly Head[] {
  const all = [...heads, head];
  const day = ({ at }: Head) => at.slice(0, 10);
  return all.filter((kept, place) => {
    const next = all[place + 1];
    return place === 0 || place >= all.length - NEWEST || (next !== undefined && day(next) !== day(kept));
  });
}

/**
 * What the heads kept elsewhere say of a chain: `hashes` are its links' own by number, `begun` the number with which it
 * last began.
 */
export function compareHeads(
  heads: readonly Head[],
  begun: number,
  hashes: ReadonlyMap<number, string>,
): ChainFinding[] {
  if (heads[0]?.number !== begun) return [ofChain("begun-elsewhere", begun)];
  return heads.flatMap(({ number, hash }) => {
    const is = hashes.get(number);
    if (is === undefined) return [ofChain("head-missing", number)];
    return is === hash ? [] : [ofChain("head-differs", number)];
  });
}
