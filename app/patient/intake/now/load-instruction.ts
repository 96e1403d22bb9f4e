import { redirect } from "next/navigation";
import { cache } from "react";
import { headline } from "@/app/patient/check-in/instruction-words";
import { isAppError } from "@/lib/errors";
import { pageActor } from "@/lib/http/page-actor";
import { whoReadsIt } from "@/lib/use-cases/escalation/who-reads-it";
import { readOwnInstruction } from "@/lib/use-cases/intakes/own-instruction";

/** Read once for the title and the page. reads: who at the clinic reads it, and by when. */
export const loadOwnInstruction = cache(async () => {
  const actor = await pageActor("own-intake.answer");
  const result = await readOwnInstruction(actor).catch((error: unknown) => {
    if (isAppError(error, "not-found")) redirect("/patient/intake");
    throw error;
  });
  const { name, by } = await whoReadsIt(actor.clinicId, result.tier, result.answeredAt);
  const told = result.instructions.filter(({ code }) => code !== "P-NET");
  const [first] = told;
  const title = first ? await headline(first, result.tier, result.clinic) : "";
  return { result, told, title, reads: by && { name, by } };
});
