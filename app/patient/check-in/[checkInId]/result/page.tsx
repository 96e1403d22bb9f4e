import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CalmResult } from "@/components/check-in/calm-result";
import { InterruptingResult } from "@/components/check-in/interrupting-result";
import { NotSaved } from "@/components/check-in/not-saved";
import { interrupts } from "@/lib/domain/triage/tiers";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { viewResult } from "@/lib/use-cases/check-ins/view-result";

type Props = {
  readonly params: Promise<{ checkInId: string }>;
  readonly searchParams: Promise<{ problem?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("check-in"))("title") };
}

export default async function ResultPage({ params, searchParams }: Props) {
  const actor = await pageActor("check-in.view");
  const { checkInId } = await params;
  const result = await pageData(viewResult(actor, checkInId));
  if (!result) redirect(`/patient/check-in/${checkInId}`);
  const { tier } = result;
  const notSaved = (await searchParams).problem === "not-saved";
  return (
    <>
      {notSaved && <NotSaved clinic={result.clinic} />}
      {interrupts(tier) ? <InterruptingResult result={result} tier={tier} /> : <CalmResult result={result} />}
    </>
  );
}
