import "server-only";
import { forgetTries, giveBackTry, type Limit, type Taken, takeTry } from "@/lib/data/rate-limits";
import { secretHash } from "@/lib/secrets";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Fewer than ten passwords are looked at per account and hour (threat T57); a reset link opens it again. */
export const PASSWORD_BY_ACCOUNT: Limit = { name: "password-account", tries: 9, seconds: HOUR };
/** A whole clinic may sit behind one address. */
export const PASSWORD_BY_NETWORK: Limit = { name: "password-network", tries: 100, seconds: 15 * MINUTE };
/** Five, then fifteen minutes (threat T58). */
export const SECOND_STEP: Limit = {
  name: "second-step",
  tries: 5,
  seconds: 15 * MINUTE,
  pauseSeconds: 15 * MINUTE,
};
export const UNLOCK: Limit = { name: "unlock", tries: 5, seconds: 15 * MINUTE, pauseSeconds: 15 * MINUTE };
export const RESET_BY_ACCOUNT: Limit = { name: "reset-account", tries: 5, seconds: HOUR };
export const RESET_BY_NETWORK: Limit = { name: "reset-network", tries: 60, seconds: HOUR };
/** One network cannot use up the codes another network may ask for. */
export const CODE_BY_ACCOUNT: Limit = { name: "code-account", tries: 20, seconds: HOUR };
export const CODE_BY_ACCOUNT_AND_NETWORK: Limit = { name: "code-account-network", tries: 6, seconds: HOUR };
export const CODE_BY_NETWORK: Limit = { name: "code-network", tries: 200, seconds: HOUR };
export const JOIN_BY_TOKEN: Limit = { name: "join-token", tries: 5, seconds: 72 * HOUR };
export const JOIN_BY_NETWORK: Limit = { name: "join-network", tries: 30, seconds: HOUR };

/** One limit and what it counts: an address, a network, an id. Stored as a hash. */
export type Counted = readonly [limit: Limit, subject: string];

const keyOf = ([limit, subject]: Counted) => secretHash(`limit ${limit.name}`, subject);

/** An unknown network is not counted: see networkOf. */
const isCounted = ([, subject]: Counted) => subject !== "";

/** Uses one try of each; the first that refuses decides, and those after it are not used. */
export async function takeTries(...counted: readonly Counted[]): Promise<Taken> {
  for (const one of counted.filter(isCounted)) {
    const taken = await takeTry(one[0], keyOf(one));
    if (!taken.allowed) return taken;
  }
  return { allowed: true, waitSeconds: 0 };
}

export async function giveBack(counted: Counted): Promise<void> {
  if (isCounted(counted)) await giveBackTry(counted[0], keyOf(counted));
}
export const forget = (counted: Counted): Promise<void> => forgetTries(counted[0], keyOf(counted));
