import "server-only";
import type { AnyoneActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { systemActor } from "@/lib/access/system-actor";
import { findPortalPatient } from "@/lib/data/sign-in/portal-accounts";
import { findTokenByHash } from "@/lib/data/sign-in/single-use-tokens";
import { withActorSql } from "@/lib/data/with-actor";
import { mailAddress } from "@/lib/domain/people/mail-address";
import { waitMinutes } from "@/lib/errors";
import { log } from "@/lib/log";
import { forget, JOIN_BY_NETWORK, JOIN_BY_TOKEN, takeTries } from "@/lib/use-cases/sign-in/limits";
import { hashOf, type JoinSecret, openToken } from "@/lib/use-cases/sign-in/invitation";

/** Somebody who showed an invitation and the date of birth that goes with it. `proven`: the address its link came by. */
export type Joining = {
  readonly tokenId: string;
  readonly clinicId: string;
  readonly patientId: string;
  readonly proven: string | null;
};

export type JoinOutcome =
  | { readonly outcome: "joining"; readonly joining: Joining; readonly email: string }
  | { readonly outcome: "wrong" }
  | { readonly outcome: "limited"; readonly minutes: number };

/**
 * First step of joining: the invitation and the date of birth (YYYY-MM-DD) must fit together. A wrong date, a wrong
 * code and one that has run out answer alike. Five tries for each invitation.
 */
export async function startJoining(
  actor: AnyoneActor,
  secret: JoinSecret,
  birthDate: string,
): Promise<JoinOutcome> {
  const taken = await takeTries([JOIN_BY_NETWORK, actor.network], [JOIN_BY_TOKEN, hashOf(secret)]);
  if (!taken.allowed) return { outcome: "limited", minutes: waitMinutes(taken) };
  const token = openToken(await findTokenByHash(hashOf(secret)), secret);
  if (!token) return { outcome: "wrong" };
  const acting = systemActor(token.clinicId, actor.action, actor.requestId);
  const patient = await withActorSql(acting, (sql) =>
    findPortalPatient(sql, patientsVisibleTo(acting), token.patientId),
  );
  if (!patient || patient.birthDate !== birthDate) {
    log().warn({ requestId: actor.requestId, clinicId: token.clinicId, code: "join-wrong" }, "sign-in");
    return { outcome: "wrong" };
  }
  await forget([JOIN_BY_TOKEN, hashOf(secret)]);
  const known = patient.email === null ? null : mailAddress(patient.email);
  const { id: tokenId, clinicId, patientId } = token;
  const joining = { tokenId, clinicId, patientId, proven: "link" in secret ? known : null };
  return { outcome: "joining", joining, email: known ?? "" };
}
