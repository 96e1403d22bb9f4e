import "server-only";
import type { AnyoneActor } from "@/lib/access/actor";
import { passwordMatches } from "@/lib/credentials/passwords";
import { findStaffAtDoor, type StaffAtDoor } from "@/lib/data/sign-in/staff-credentials";
import { mailAddress } from "@/lib/domain/people/mail-address";
import { waitMinutes } from "@/lib/errors";
import { log } from "@/lib/log";
import { secretHash } from "@/lib/secrets";
import {
  forget,
  giveBack,
  PASSWORD_BY_ACCOUNT,
  PASSWORD_BY_NETWORK,
  takeTries,
} from "@/lib/use-cases/sign-in/limits";

/** Somebody who gave the right password; `mark` fails once that password is changed. */
export type KnownStaff = { readonly clinicId: string; readonly staffId: string; readonly mark: string };

export type PasswordOutcome =
  | { readonly outcome: "known"; readonly people: readonly KnownStaff[] }
  | { readonly outcome: "refused" }
  | { readonly outcome: "limited"; readonly minutes: number };

/** The same work whoever asks: two passwords are compared, also where there is one account or none (threat T54). */
const COMPARED = 2;

export const passwordMark = (passwordHash: string): string => secretHash("password-mark", passwordHash);

async function matching(found: readonly StaffAtDoor[], password: string): Promise<KnownStaff[]> {
  const places = Array.from({ length: COMPARED }, (_, place) => found[place]);
  const checked = await Promise.all(
    places.map(async (staff) => {
      const right = await passwordMatches(password, staff?.passwordHash ?? null);
      return right && staff?.passwordHash ? { ...staff, mark: passwordMark(staff.passwordHash) } : null;
    }),
  );
  return checked.flatMap((staff) =>
    staff ? [{ clinicId: staff.clinicId, staffId: staff.staffId, mark: staff.mark }] : [],
  );
}

/** First step of a staff sign-in. No session follows from it alone. */
export async function signInStaff(
  actor: AnyoneActor,
  typed: { readonly email: string; readonly password: string },
): Promise<PasswordOutcome> {
  // An address that cannot exist counts and costs like any other.
  const email = mailAddress(typed.email) ?? "nobody@invalid.invalid";
  const taken = await takeTries([PASSWORD_BY_NETWORK, actor.network], [PASSWORD_BY_ACCOUNT, email]);
  if (!taken.allowed) {
    log().warn({ requestId: actor.requestId, code: "sign-in-limited" }, "sign-in");
    return { outcome: "limited", minutes: waitMinutes(taken) };
  }
  const people = await matching(await findStaffAtDoor(email), typed.password);
  if (people.length === 0) {
    log().warn({ requestId: actor.requestId, code: "sign-in-refused" }, "sign-in");
    return { outcome: "refused" };
  }
  await forget([PASSWORD_BY_ACCOUNT, email]);
  await giveBack([PASSWORD_BY_NETWORK, actor.network]);
  return { outcome: "known", people };
}
