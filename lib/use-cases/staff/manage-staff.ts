import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import type { ChangeStaff, InviteStaff } from "@/lib/contracts/staff";
import { listAlertsInHand } from "@/lib/data/notices/alert-notices";
import { findClinic } from "@/lib/data/clinics/clinics";
import { enqueue } from "@/lib/data/queue";
import { revokeSessions } from "@/lib/data/sign-in/sessions";
import { updateTokensEnded } from "@/lib/data/sign-in/single-use-tokens";
import type { Db } from "@/lib/data/sql";
import {
  countActiveOwners,
  createStaff,
  findStaff,
  listStaff,
  type StaffRow,
  updateStaff,
} from "@/lib/data/clinics/staff";
import { removeTotp } from "@/lib/data/sign-in/staff-credentials";
import { withActor } from "@/lib/data/with-actor";
import type { Boxes } from "@/lib/domain/clinics/seen-boxes";
import { staffBoxes, staffBoxWords } from "@/lib/domain/people/staff-boxes";
import { AppError, isAppError } from "@/lib/errors";
import { refuseUnseen } from "@/lib/use-cases/clinics/refuse-unseen";
import { createStaffLink } from "@/lib/use-cases/sign-in/create-link";
import { tellSecurityChange } from "@/lib/use-cases/sign-in/set-up-totp";

/** Everyone who works or worked at the clinic. */
export function listClinicStaff(
  actor: StaffActor,
): Promise<{ timeZone: string; staff: readonly StaffRow[] }> {
  return withActor(actor, async (db) => {
    const { timeZone } = await findClinic(db, actor.clinicId);
    return { timeZone, staff: await listStaff(db, actor.clinicId) };
  });
}

async function staffHere(db: Db, actor: StaffActor, staffId: string): Promise<StaffRow> {
  const staff = await findStaff(db, actor.clinicId, staffId);
  if (!staff) throw new AppError("not-found", "no such staff in this clinic");
  return staff;
}

function mailLink(db: Db, actor: StaffActor, staff: { id: string; email: string; hasPassword: boolean }) {
  const purpose = staff.hasPassword ? ("password-reset" as const) : ("staff-invite" as const);
  const { clinicId, staffId: createdBy } = actor;
  return createStaffLink(db, { purpose, clinicId, staffId: staff.id, email: staff.email, createdBy });
}

/** Adds somebody and mails them a link to set their password. Throws invalid with words for the form. */
export async function inviteStaff(actor: StaffActor, { name, email, roles }: InviteStaff): Promise<void> {
  try {
    await withActor(actor, async (db) => {
      const id = await createStaff(db, actor.clinicId, { name, email, roles });
      await mailLink(db, actor, { id, email, hasPassword: false });
    });
  } catch (error) {
    if (!isAppError(error, "conflict")) throw error;
    throw new AppError("invalid", "address known", {
      email: "Somebody here has that address. Find them in the list.",
    });
  }
}

/** Mails a fresh link to somebody who is invited, or who lost their password. */
export async function mailStaffLink(actor: StaffActor, staffId: string): Promise<void> {
  await withActor(actor, async (db) => {
    const staff = await staffHere(db, actor, staffId);
    if (!staff.active) throw new AppError("invalid", "inactive", { active: "Give them access again first" });
    await mailLink(db, actor, staff);
  });
}

const staysOwner = ({ roles, active }: ChangeStaff) => active === "yes" && roles.includes("owner");

/** Nobody locks themselves out, and a clinic always keeps an owner who can sign in: an invitation alone is none. */
async function assertAllowed(
  db: Db,
  actor: StaffActor,
  before: StaffRow,
  change: ChangeStaff,
): Promise<void> {
  if (before.id === actor.staffId && change.active === "no")
    throw new AppError("invalid", "own access", {
      active: "You cannot end your own access. Ask another owner.",
    });
  const wasOwner = before.active && before.hasPassword && before.roles.includes("owner");
  if (wasOwner && !staysOwner(change) && (await countActiveOwners(db)) <= 1)
    throw new AppError("invalid", "last owner", {
      roles: "A clinic needs an owner. Make somebody else one first.",
    });
}

/** What waits for this person is looked at anew now: the round would find it within half a minute. */
async function handOver(db: Db, clinicId: string, staffId: string): Promise<void> {
  for (const { id: alertId } of await listAlertsInHand(db, clinicId, staffId))
    await enqueue(db, "alert.raised", { clinicId, alertId });
}

/**
 * Changes name, roles, mobile number or access. Roles count from the next request on, since every request reads them; ending access
 * ends every session and link. `seen`: what the form showed, so that a page opened before another owner ended somebody's access
 * does not give it back. Throws invalid with words for the form.
 */
export async function changeStaff(
  actor: StaffActor,
  staffId: string,
  change: ChangeStaff,
  seen: Boxes | null = null,
): Promise<void> {
  const { clinicId } = actor;
  const after = {
    ...{ name: change.name, roles: change.roles, active: change.active === "yes" },
    mobile: change.mobile === "" ? null : change.mobile,
  };
  await withActor(actor, async (db) => {
    const now = async () => staffBoxes(await staffHere(db, actor, staffId));
    await refuseUnseen(db, { clinicId, seen, sent: staffBoxes(after), now, inWords: staffBoxWords });
    await assertAllowed(db, actor, await staffHere(db, actor, staffId), change);
    await updateStaff(db, clinicId, staffId, after);
    await handOver(db, clinicId, staffId);
    if (after.active) return;
    await revokeSessions(db, { staffId });
    await updateTokensEnded(db, { staffId });
  });
}

/** Takes a lost second step away: the person sets up a new one, and owners must. Their sessions end. */
export async function resetSecondStep(actor: StaffActor, staffId: string): Promise<void> {
  await withActor(actor, async (db) => {
    const staff = await staffHere(db, actor, staffId);
    if (staff.id === actor.staffId)
      throw new AppError("invalid", "own second step", { active: "Ask another owner" });
    await removeTotp(db, staffId);
    await revokeSessions(db, { staffId });
    const person = { clinicId: actor.clinicId, email: staff.email, requestId: actor.requestId };
    await tellSecurityChange(db, person, "two-step");
  });
}
