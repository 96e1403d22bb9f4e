import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** OWASP's argon2id minimum: 19 MiB, 2 passes, 1 lane. */
const OPTIONS = { algorithm: 2 /* argon2id */, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** A burst of sign-ins must not starve check-ins of memory and processors. */
const MOST_AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

async function limited<T>(work: () => Promise<T>): Promise<T> {
  if (running < MOST_AT_ONCE) running += 1;
  else await new Promise<void>((go) => waiting.push(go));
  try {
    return await work();
  } finally {
    // A waiter takes over this place; without one the place is free.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** Two keyboards may write the same letter in two ways. */
const written = (password: string) => password.normalize("NFKC");

export const hashPassword = (password: string): Promise<string> =>
  limited(() => hash(written(password), OPTIONS));

/**
 * The hash of a short PIN that shows who types it: salted with the clinic's own salt, so that one computation finds
 * whose it is among the clinic's staff, and costs the same where it is nobody's.
 */
export const hashPin = (pin: string, salt: string): Promise<string> =>
  limited(() => hash(pin, { ...OPTIONS, salt: Buffer.from(salt) }));

let nobody: Promise<string> | undefined;
/** A hash nobody's password matches, so that an unknown address costs the same time as a known one. */
const nobodysHash = () => (nobody ??= hashPassword(crypto.randomUUID()));

/** True when `password` matches; with no stored hash it takes the same time and is false. */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const against = stored ?? (await nobodysHash());
  const matches = await limited(() => verify(against, written(password)));
  return matches && stored !== null;
}
