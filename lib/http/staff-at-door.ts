import "server-only";
import { redirect } from "next/navigation";
import type { AnyoneActor } from "@/lib/access/actor";
import { pendingAt } from "@/lib/auth/pending-sign-in";
import { isAppError } from "@/lib/errors";
import { nextStaffStep, type StepShown } from "@/lib/use-cases/sign-in/next-staff-step";
import type { KnownStaff } from "@/lib/use-cases/sign-in/sign-in-staff";

const START_AGAIN = "/sign-in?problem=expired";

/** Who gave the right password in this browser and what comes next; anybody else starts again. */
export async function staffAtDoor(actor: AnyoneActor): Promise<{ person: KnownStaff; shown: StepShown }> {
  const person = (await pendingAt("password-right"))?.people[0];
  if (!person) redirect(START_AGAIN);
  const shown = await nextStaffStep(actor, person).catch((error: unknown) => {
    if (isAppError(error, "unauthenticated")) redirect(START_AGAIN);
    throw error;
  });
  return { person, shown };
}
