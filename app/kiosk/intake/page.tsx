import { redirect } from "next/navigation";
import { kioskActor, kioskData } from "@/app/kiosk/kiosk-page";
import { intakePath } from "@/app/kiosk/intake-path";
import { nextPage } from "@/lib/use-cases/intakes/read-intake-step";

/** Where this patient's questions go on. */
export default async function IntakeIndexPage() {
  const actor = await kioskActor("kiosk.answer");
  redirect(intakePath(await kioskData(nextPage(actor))));
}
