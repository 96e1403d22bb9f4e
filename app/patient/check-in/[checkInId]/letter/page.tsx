import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EmergencyLetter } from "@/app/patient/check-in/emergency-letter";
import { LetterPage } from "@/app/patient/check-in/letter-page";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { interrupts } from "@/lib/domain/triage/tiers";
import { viewResult } from "@/lib/use-cases/check-ins/view-result";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("check-in"))("letter.title") };
}

type Props = { readonly params: Promise<{ checkInId: string }> };

/** One page to show or print where the patient gets help. Only theirs; its address holds no name. */
export default async function CheckInLetterPage({ params }: Props) {
  const actor = await pageActor("check-in.view");
  const { checkInId } = await params;
  const result = await pageData(viewResult(actor, idParam(checkInId)));
  const tier = result?.tier;
  if (!result || tier === undefined || !interrupts(tier)) redirect(`/patient/check-in/${checkInId}`);
  return (
    <LetterPage back={`/patient/check-in/${checkInId}/result`}>
      <EmergencyLetter result={result} tier={tier} />
    </LetterPage>
  );
}
