import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmergencyLetter } from "@/app/patient/check-in/emergency-letter";
import { LetterPage } from "@/app/patient/check-in/letter-page";
import { loadOwnInstruction } from "@/app/patient/intake/now/load-instruction";
import { pageActor } from "@/lib/http/page-actor";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("check-in"))("letter.title") };
}

/** One page to show or print where the patient gets help, of what they answered before their visit. */
export default async function OwnIntakeLetterPage() {
  await pageActor("own-intake.answer");
  const { result } = await loadOwnInstruction();
  return (
    <LetterPage back="/patient/intake/now">
      <EmergencyLetter result={result} tier={result.tier} />
    </LetterPage>
  );
}
