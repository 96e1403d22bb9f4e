import "server-only";
import type { AnyoneActor } from "@/lib/access/actor";
import { enqueue } from "@/lib/data/queue";
import type { Taken } from "@/lib/data/rate-limits";
import { createSignInRequest } from "@/lib/data/sign-in/sign-in-requests";
import { mailAddress } from "@/lib/domain/people/mail-address";
import { waitMinutes } from "@/lib/errors";
import { SIGN_IN_CODE_MINUTES, STAFF_LINK_MINUTES } from "@/lib/use-cases/sign-in/derived-secrets";
import {
  CODE_BY_ACCOUNT,
  CODE_BY_ACCOUNT_AND_NETWORK,
  CODE_BY_NETWORK,
  RESET_BY_ACCOUNT,
  RESET_BY_NETWORK,
  takeTries,
} from "@/lib/use-cases/sign-in/limits";

export type RequestOutcome =
  | { readonly outcome: "sent"; readonly requestId: string; readonly email: string }
  | { readonly outcome: "not-an-address" }
  | { readonly outcome: "limited"; readonly minutes: number };

const limited = (taken: Taken): RequestOutcome => ({ outcome: "limited", minutes: waitMinutes(taken) });
const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000);

/**
 * Asks for a patient's sign-in code. Every address leaves the same row and the same job; who it belongs to is looked
 * up by the worker, so neither the answer nor its time tells (threat T54).
 */
export async function requestCode(actor: AnyoneActor, typed: string): Promise<RequestOutcome> {
  const email = mailAddress(typed);
  if (email === null) return { outcome: "not-an-address" };
  const taken = await takeTries(
    [CODE_BY_NETWORK, actor.network],
    [CODE_BY_ACCOUNT_AND_NETWORK, `${email} ${actor.network}`],
    [CODE_BY_ACCOUNT, email],
  );
  if (!taken.allowed) return limited(taken);
  const requestId = await createSignInRequest(email, minutesFromNow(SIGN_IN_CODE_MINUTES), (sql, id) =>
    enqueue(sql, "sign-in-code.send", { signInRequestId: id }),
  );
  return { outcome: "sent", requestId, email };
}

/** Asks for a link to set a new staff password, in the same way. */
export async function requestReset(actor: AnyoneActor, typed: string): Promise<RequestOutcome> {
  const email = mailAddress(typed);
  if (email === null) return { outcome: "not-an-address" };
  const taken = await takeTries([RESET_BY_NETWORK, actor.network], [RESET_BY_ACCOUNT, email]);
  if (!taken.allowed) return limited(taken);
  const requestId = await createSignInRequest(email, minutesFromNow(STAFF_LINK_MINUTES), (sql, id) =>
    enqueue(sql, "reset-link.send", { signInRequestId: id }),
  );
  return { outcome: "sent", requestId, email };
}
