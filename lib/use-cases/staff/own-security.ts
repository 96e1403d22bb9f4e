import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import { hasKioskPin } from "@/lib/data/kiosk/kiosk-pins";
import { findStaffCredentials } from "@/lib/data/sign-in/staff-credentials";
import { withActorSql } from "@/lib/data/with-actor";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

export type OwnSecurity = {
  readonly email: string;
  readonly secondStep: boolean;
  readonly recoveryLeft: number;
  readonly hasKioskPin: boolean;
  /** A demo's owner, who would need a second step anywhere else. */
  readonly excused: boolean;
};

/** How the signed-in staff member signs in. */
export async function ownSecurity(actor: StaffActor): Promise<OwnSecurity> {
  const { staff, hasPin } = await withActorSql(actor, async (sql) => ({
    staff: await findStaffCredentials(sql, actor.staffId),
    hasPin: await hasKioskPin(sql, actor.staffId),
  }));
  if (!staff) throw new AppError("not-found", "no such staff");
  const { email, totpConfirmed: secondStep, recoveryLeft } = staff;
  return {
    email,
    secondStep,
    recoveryLeft,
    hasKioskPin: hasPin,
    excused: !secondStep && staff.roles.includes("owner") && env().DEMO,
  };
}
