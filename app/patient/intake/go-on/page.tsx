import { redirect } from "next/navigation";
import { ownIntakePath } from "@/app/patient/intake/own-intake-path";
import { pageActor } from "@/lib/http/page-actor";
import { isAppError } from "@/lib/errors";
import { nextPage } from "@/lib/use-cases/intakes/read-intake-step";

/** Where this patient's questions go on. */
export default async function GoOnPage() {
  const actor = await pageActor("own-intake.answer");
  const path = await nextPage(actor).then(ownIntakePath, (error: unknown) => {
    if (isAppError(error, "not-found")) return "/patient/intake";
    throw error;
  });
  redirect(path);
}
