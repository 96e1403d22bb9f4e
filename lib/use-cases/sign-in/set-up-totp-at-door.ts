import "server-only";
import type { AnyoneActor } from "@/lib/access/actor";
import { systemActor } from "@/lib/access/system-actor";
import { withActorSql } from "@/lib/data/with-actor";
import { knownCredentials } from "@/lib/use-cases/sign-in/next-staff-step";
import {
  type Browser,
  endReplacedSession,
  logSignIn,
  newStaffSession,
} from "@/lib/use-cases/sign-in/open-staff-session";
import type { StepOutcome } from "@/lib/use-cases/sign-in/second-step";
import { confirmedFor, type TotpSetUp, totpBeingSetUp } from "@/lib/use-cases/sign-in/set-up-totp";
import type { KnownStaff } from "@/lib/use-cases/sign-in/sign-in-staff";

/** The QR code's content for an owner who gave the right password and has no second step yet. */
export function startTotpAtDoor(actor: AnyoneActor, person: KnownStaff): Promise<TotpSetUp> {
  const acting = systemActor(person.clinicId, actor.action, actor.requestId);
  return withActorSql(acting, async (sql) =>
    totpBeingSetUp(sql, person.staffId, await knownCredentials(sql, person)),
  );
}

export type SetUpOutcome =
  | StepOutcome
  | { readonly outcome: "on"; readonly recoveryCodes: readonly string[]; readonly sessionId: string };

/** The first code from that phone signs the owner in; both happen or neither. */
export async function confirmTotpAtDoor(
  actor: AnyoneActor,
  person: KnownStaff,
  code: string,
  browser: Browser,
): Promise<SetUpOutcome> {
  const acting = systemActor(person.clinicId, actor.action, actor.requestId);
  let sessionId = "";
  const done = await confirmedFor(
    acting,
    person.staffId,
    code,
    (sql) => knownCredentials(sql, person),
    async (sql) => {
      sessionId = await newStaffSession(sql, person.clinicId, person.staffId, browser.device);
    },
  );
  if (done.outcome !== "on") return done;
  await endReplacedSession(browser.replaces, actor.requestId);
  logSignIn(person, actor.requestId);
  return { ...done, sessionId };
}
