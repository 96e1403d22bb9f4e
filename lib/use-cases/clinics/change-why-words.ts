import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { WhyWordsFields } from "@/lib/contracts/why-words";
import { findWhyWords, updateWhyWords } from "@/lib/data/programmes/why-words";
import { withActorSql } from "@/lib/data/with-actor";
import type { Boxes } from "@/lib/domain/clinics/seen-boxes";
import { type WhyWords, WHYS } from "@/lib/domain/self-check/why";
import { refuseUnseen } from "@/lib/use-cases/clinics/refuse-unseen";

export function readWhyWords(actor: ActorFor<"why.view">): Promise<WhyWords> {
  return withActorSql(actor, (sql) => findWhyWords(sql, actor.clinicId));
}

/** The words as their form shows them, an empty box where ours stand. */
export const whyBoxes = (words: WhyWords): Boxes =>
  Object.fromEntries(WHYS.map((why) => [why, words[why] ?? ""]));

/**
 * Keeps the boxes that say something: an emptied one gives ours again, and later betters of ours with it. `seen`: what the
 * form showed, over which no colleague's words are lost.
 */
export function changeWhyWords(
  actor: ActorFor<"why.change">,
  fields: WhyWordsFields,
  seen: Boxes | null = null,
): Promise<void> {
  const words = Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ""));
  const { clinicId } = actor;
  return withActorSql(actor, async (sql) => {
    const now = async () => whyBoxes(await findWhyWords(sql, clinicId));
    await refuseUnseen(sql, { clinicId, seen, sent: fields, now });
    await updateWhyWords(sql, clinicId, words);
  });
}
