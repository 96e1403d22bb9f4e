import "server-only";
import type { AnyoneActor } from "@/lib/access/actor";
import { systemActor } from "@/lib/access/system-actor";
import { updatePortalActivated } from "@/lib/data/sign-in/portal-accounts";
import { updateTokensEnded, updateTokenUsed } from "@/lib/data/sign-in/single-use-tokens";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError, isAppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { codeFits, type CodeOutcome, newPatientSession } from "@/lib/use-cases/sign-in/enter-code";
import { type Browser, endReplacedSession } from "@/lib/use-cases/sign-in/open-staff-session";
import type { Joining } from "@/lib/use-cases/sign-in/start-joining";

export type JoinedOutcome =
  | { readonly outcome: "joined"; readonly sessionId: string }
  /** Another patient of this clinic signs in with that address. */
  | { readonly outcome: "address-taken" }
  /** The invitation was used or replaced meanwhile. */
  | { readonly outcome: "over" };

/** Last step: uses the invitation up, opens the portal under the proven address, signs in. All or nothing. */
export async function finishJoining(
  actor: AnyoneActor,
  joining: Joining,
  email: string,
  browser: Browser,
): Promise<JoinedOutcome> {
  const { clinicId, patientId, tokenId } = joining;
  const acting = systemActor(clinicId, actor.action, actor.requestId);
  try {
    const sessionId = await withActorSql(acting, async (sql) => {
      if (!(await updateTokenUsed(sql, tokenId))) throw new AppError("not-found", "invitation is over");
      await updatePortalActivated(sql, patientId, email);
      await updateTokensEnded(sql, { patientId });
      return newPatientSession(sql, { clinicId, patientId }, browser);
    });
    await endReplacedSession(browser.replaces, actor.requestId);
    log().info({ requestId: actor.requestId, clinicId, code: "patient-joined" }, "sign-in");
    return { outcome: "joined", sessionId };
  } catch (error) {
    if (isAppError(error, "conflict")) return { outcome: "address-taken" };
    if (isAppError(error, "not-found")) return { outcome: "over" };
    throw error;
  }
}

export type ProvenOutcome = JoinedOutcome | Exclude<CodeOutcome, { outcome: "right" }>;

/** The same with the code that was sent to the chosen address. */
export async function finishJoiningByCode(
  actor: AnyoneActor,
  joining: Joining,
  answer: { readonly requestId: string; readonly code: string },
  browser: Browser,
): Promise<ProvenOutcome> {
  const fits = await codeFits(answer.requestId, answer.code);
  return fits.outcome === "right" ? finishJoining(actor, joining, fits.email, browser) : fits;
}
