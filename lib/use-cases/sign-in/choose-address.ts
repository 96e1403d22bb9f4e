import "server-only";
import type { AnyoneActor } from "@/lib/access/actor";
import { systemActor } from "@/lib/access/system-actor";
import { createSignInRequest, updateRequestCode } from "@/lib/data/sign-in/sign-in-requests";
import { withActorSql } from "@/lib/data/with-actor";
import { mailAddress } from "@/lib/domain/people/mail-address";
import { waitMinutes } from "@/lib/errors";
import { sendMail } from "@/lib/use-cases/mail/send-mail";
import { SIGN_IN_CODE_MINUTES, signInCode, signInCodeHash } from "@/lib/use-cases/sign-in/derived-secrets";
import { CODE_BY_ACCOUNT, CODE_BY_ACCOUNT_AND_NETWORK, takeTries } from "@/lib/use-cases/sign-in/limits";
import type { Joining } from "@/lib/use-cases/sign-in/start-joining";

export type AddressOutcome =
  | { readonly outcome: "proven"; readonly email: string }
  | { readonly outcome: "code-sent"; readonly email: string; readonly requestId: string }
  | { readonly outcome: "not-an-address" }
  | { readonly outcome: "limited"; readonly minutes: number };

/** Second step: the address sign-in codes will go to. One that no link proved gets a code first. */
export async function chooseAddress(
  actor: AnyoneActor,
  joining: Joining,
  typed: string,
): Promise<AddressOutcome> {
  const email = mailAddress(typed);
  if (email === null) return { outcome: "not-an-address" };
  if (email === joining.proven) return { outcome: "proven", email };
  const taken = await takeTries(
    [CODE_BY_ACCOUNT_AND_NETWORK, `${email} ${joining.patientId}`],
    [CODE_BY_ACCOUNT, email],
  );
  if (!taken.allowed) return { outcome: "limited", minutes: waitMinutes(taken) };
  const until = new Date(Date.now() + SIGN_IN_CODE_MINUTES * 60_000);
  const requestId = await createSignInRequest(email, until, () => Promise.resolve());
  await updateRequestCode(requestId, signInCodeHash(requestId, signInCode(requestId)));
  const { clinicId } = joining;
  await withActorSql(systemActor(clinicId, actor.action, actor.requestId), (sql) =>
    sendMail(sql, {
      clinicId,
      recipient: email,
      template: "confirm-address",
      values: { signInRequestId: requestId },
      dedupeKey: `confirm-address:${requestId}`,
    }),
  );
  return { outcome: "code-sent", email, requestId };
}
