import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { BeginLetterInput } from "@/lib/contracts/letter";
import { createLetter, findLetter } from "@/lib/data/notes/referral-letters";
import { withActor } from "@/lib/data/with-actor";
import { draftText } from "@/lib/domain/letters/letter-parts";
import { AppError } from "@/lib/errors";
import { letterFacts } from "@/lib/use-cases/letters/letter-facts";

type Made = { readonly letterId: string };

/** A draft that says what was chosen of the chart. */
export function beginLetter(actor: ActorFor<"letter.write">, input: BeginLetterInput): Promise<Made> {
  return withActor(actor, async (db) => {
    const { patientId, parts } = input;
    const facts = await letterFacts(db, actor, patientId);
    db.shows(patientId);
    const { clinicId, staffId } = actor;
    const empty = { recipient: "", subject: "", replacesId: null };
    const letter = { ...empty, clinicId, staffId, patientId, text: draftText(facts, parts) };
    return { letterId: await createLetter(db, letter) };
  });
}

/** A draft with the words of a signed letter, to stand for it once it is signed. */
export function beginNewVersion(actor: ActorFor<"letter.write">, { letterId }: Made): Promise<Made> {
  return withActor(actor, async (db) => {
    const letter = await findLetter(db, patientsVisibleTo(actor), letterId);
    if (!letter) throw new AppError("not-found", "letter outside scope");
    db.shows(letter.patientId);
    if (letter.signedAt === null || letter.replacedById !== null)
      throw new AppError("conflict", "not signed, or replaced already");
    const { patientId, recipient, subject, text } = letter;
    const { clinicId, staffId } = actor;
    const copy = { clinicId, staffId, patientId, recipient, subject, text, replacesId: letterId };
    return { letterId: await createLetter(db, copy) };
  });
}
