import "server-only";
import type { Actor } from "@/lib/access/actor";
import { AppError, isAppError } from "@/lib/errors";
import { isId } from "@/lib/http/id-from";
import { mergedMeanwhile } from "@/lib/use-cases/patients/merged-meanwhile";

/** What a request names, by the names of its parts. */
type Asked = { readonly patientId?: unknown };

const survivorOf = async (actor: Actor | undefined, { patientId }: Asked): Promise<string | null> =>
  typeof patientId === "string" && isId(patientId) ? mergedMeanwhile(actor, patientId) : null;

/** A page that was open while its record was merged must not write on what nobody opens any more. */
export async function refuseMerged(actor: Actor, asked: Asked): Promise<void> {
  if ((await survivorOf(actor, asked)) !== null) throw new AppError("not-found", "merged meanwhile");
}

/** Something of staff was refused as not there: the record it is to be done on; null where a merge is not why. */
export async function survivorOfInput(
  actor: Actor | undefined,
  error: unknown,
  asked: Asked,
): Promise<string | null> {
  return isAppError(error, "not-found") ? survivorOf(actor, asked) : null;
}
