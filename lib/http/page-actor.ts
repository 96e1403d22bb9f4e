import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { Action, ActorFor } from "@/lib/access/actions";
import { ALLOWED } from "@/lib/access/actions";
import { isStaffRole, type Role } from "@/lib/access/roles";
import { requireActor } from "@/lib/auth/require-actor";
import { type AppError, isAppError } from "@/lib/errors";
import { survivorOfAddress } from "@/lib/http/survivor-of-address";

function doorOf(action: Action): string {
  const roles: readonly Role[] = ALLOWED[action];
  if (roles.some(isStaffRole)) return "/sign-in";
  return roles.includes("kiosk") ? "/kiosk/pair" : "/patient/sign-in";
}

async function turnAway(error: AppError, action: Action): Promise<never> {
  if (error.code === "unauthenticated") redirect(doorOf(action));
  if (error.code === "locked") {
    // proxy.ts says which page this is; the lock screen takes only addresses of the clinic.
    const from = (await headers()).get("x-plumbline-path") ?? "";
    redirect(`/clinic/locked?${new URLSearchParams({ from }).toString()}`);
  }
  notFound();
}

/** The actor of a page; a refusal leads to the door's sign-in, the lock screen, or "not found". */
export async function pageActor<A extends Action>(action: A): Promise<ActorFor<A>> {
  try {
    return await requireActor(action);
  } catch (error) {
    if (isAppError(error)) await turnAway(error, action);
    throw error;
  }
}

/** Loads a page's rows; "not-found" becomes the not-found page, or leads on to what a merged record became part of. */
export async function pageData<T>(load: Promise<T>): Promise<T> {
  try {
    return await load;
  } catch (error) {
    if (!isAppError(error, "not-found")) throw error;
    const survivor = await survivorOfAddress();
    if (survivor !== null) redirect(`/clinic/patients/${survivor}?done=joined`);
    notFound();
  }
}
