import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { WhyWordsFields } from "@/lib/contracts/why-words";
import { findWhyWords, updateWhyWords } from "@/lib/data/why-words";
import { withActorSql } from "@/lib/data/with-actor";
import type { WhyWords } from "@/lib/domain/self-check/why";

export function readWhyWords(actor: ActorFor<"why.view">): Promise<WhyWords> {
  return withActorSql(actor, (sql) => findWhyWords(sql, actor.clinicId));
}

/** Keeps the boxes that say something: an emptied one gives ours again, and later betters of ours with it. */
export function changeWhyWords(actor: ActorFor<"why.change">, fields: WhyWordsFields): Promise<void> {
  const words = Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ""));
  return withActorSql(actor, (sql) => updateWhyWords(sql, actor.clinicId, words));
}
