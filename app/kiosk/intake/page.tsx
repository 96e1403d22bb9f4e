import { redirect } from "next/navigation";
import { kioskActor, kioskData } from "@/app/kiosk/kiosk-page";
import { intakePath } from "@/app/kiosk/intake-path";
import { nextPage } from "@/lib/use-cases/intakes/read-intake-step";
import { readStage } from "@/lib/use-cases/kiosk/arrival";

/** Where this patient goes on: their intake, or what follows once it is in. */
export default async function IntakeIndexPage() {
  const actor = await kioskActor("kiosk.answer");
  const stage = await kioskData(readStage(actor));
  redirect(stage === "intake" ? intakePath(await kioskData(nextPage(actor))) : `/kiosk/${stage}`);
}
