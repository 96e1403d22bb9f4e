import "server-only";
import { redirect } from "next/navigation";
import { type Action, type ActorFor } from "@/lib/access/actions";
import { requireActor } from "@/lib/auth/require-actor";
import { isAppError } from "@/lib/errors";

/** The paired tablet; any other browser is asked for a pairing code, whoever is signed in on it. */
export async function kioskActor<A extends Action>(action: A): Promise<ActorFor<A>> {
  try {
    return await requireActor(action);
  } catch (error) {
    if (isAppError(error)) redirect("/kiosk/pair");
    throw error;
  }
}

/** Where a refusal leads on the tablet: held for staff, not paired, or nothing open (any more). */
export function kioskRefusal(code: string): string {
  if (code === "locked") return "/kiosk/help-now";
  return code === "unauthenticated" ? "/kiosk/pair" : "/kiosk";
}

/** Loads what a kiosk page shows; a refusal leads away. */
export async function kioskData<T>(load: Promise<T>): Promise<T> {
  try {
    return await load;
  } catch (error) {
    if (isAppError(error)) redirect(kioskRefusal(error.code));
    throw error;
  }
}

/** The refusals of a page's own form: a save that failed comes back to the page, which says so. */
export function refusedOn(path: string): (code: string) => string {
  return (code) => (code === "bug" || code === "conflict" ? `${path}?problem=save` : kioskRefusal(code));
}
