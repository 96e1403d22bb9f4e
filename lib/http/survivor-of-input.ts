import "server-only";
import type { Actor } from "@/lib/access/actor";
import { isAppError } from "@/lib/errors";
import { isId } from "@/lib/http/id-from";
import { survivorOf } from "@/lib/use-cases/patients/view-patient";

/**
 * Something of staff was refused as not there: the record that has what the patient's had become part of meanwhile; null
 * where that is not why.
 */
export async function survivorOfInput(
  actor: Actor | undefined,
  error: unknown,
  { patientId }: { readonly patientId?: unknown },
): Promise<string | null> {
  if (actor?.kind !== "staff" || !isAppError(error, "not-found")) return null;
  return typeof patientId === "string" && isId(patientId) ? survivorOf(actor, patientId) : null;
}
