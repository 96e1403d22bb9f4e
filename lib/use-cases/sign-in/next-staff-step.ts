import "server-only";
import type { AnyoneActor } from "@/lib/access/actor";
import { systemActor } from "@/lib/access/system-actor";
import { findStaffCredentials, type StaffCredentials } from "@/lib/data/sign-in/staff-credentials";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { sameHash } from "@/lib/secrets";
import { type KnownStaff, passwordMark } from "@/lib/use-cases/sign-in/sign-in-staff";

/** `code`: the phone's code is asked. `set-up`: an owner must set up two-step sign-in first. `open`: nothing is missing. */
export type StaffStep = "code" | "set-up" | "open";

/** Owners need two-step sign-in; the demo's owners alone may come in without, and their pages say so. */
export function stepFor(staff: StaffCredentials): StaffStep {
  if (staff.totpConfirmed) return "code";
  const excused = staff.demoClinic && env().DEMO;
  return staff.roles.includes("owner") && !excused ? "set-up" : "open";
}

/** Reads the person again; throws unauthenticated when they left or their password changed since the first step. */
export async function knownCredentials(sql: Sql, person: KnownStaff): Promise<StaffCredentials> {
  const staff = await findStaffCredentials(sql, person.staffId);
  if (!staff?.passwordHash || !sameHash(passwordMark(staff.passwordHash), person.mark))
    throw new AppError("unauthenticated", "the first sign-in step no longer stands");
  return staff;
}

export type StepShown = { readonly step: StaffStep; readonly clinicName: string; readonly email: string };

/** What a person who gave the right password has to do next. */
export async function nextStaffStep(actor: AnyoneActor, person: KnownStaff): Promise<StepShown> {
  const acting = systemActor(person.clinicId, actor.action, actor.requestId);
  return withActorSql(acting, async (sql) => {
    const staff = await knownCredentials(sql, person);
    return { step: stepFor(staff), clinicName: staff.clinicName, email: staff.email };
  });
}
