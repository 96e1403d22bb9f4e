import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { DiscardLetterInput } from "@/lib/contracts/letter";
import { findLetter, removeLetterDraft } from "@/lib/data/notes/referral-letters";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";

/** A draft is gone, and whose it was is answered. Signed, or changed since it was seen: conflict, and it stays. */
export function discardLetter(
  actor: ActorFor<"letter.write">,
  input: DiscardLetterInput,
): Promise<{ readonly patientId: string }> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const letter = await findLetter(db, scope, input.letterId);
    if (!letter) throw new AppError("not-found", "letter outside scope");
    db.shows(letter.patientId);
    if (!(await removeLetterDraft(db, scope, input)))
      throw new AppError("conflict", "signed or changed meanwhile");
    return { patientId: letter.patientId };
  });
}
