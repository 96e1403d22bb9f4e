import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { resultTitle } from "@/app/patient/check-in/result-title";
import { ClosedResult } from "@/app/patient/check-in/closed-result";
import { CalmResult } from "@/app/patient/check-in/calm-result";
import { InterruptingResult } from "@/app/patient/check-in/interrupting-result";
import { NotSaved } from "@/app/patient/check-in/not-saved";
import { interrupts } from "@/lib/domain/triage/tiers";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { whoReadsIt } from "@/lib/use-cases/escalation/who-reads-it";
import { viewResult } from "@/lib/use-cases/check-ins/view-result";

type Props = {
  readonly params: Promise<{ checkInId: string }>;
  readonly searchParams: Promise<{ done?: string; problem?: string }>;
};

/** Read once for the title and the page. reads: who at the clinic reads it, and by when. */
const load = cache(async (checkInId: string) => {
  const actor = await pageActor("check-in.view");
  const result = await pageData(viewResult(actor, idParam(checkInId)));
  if (!result || !interrupts(result.tier)) return result && { ...result, reads: null };
  const { name, by } = await whoReadsIt(actor.clinicId, result.tier, result.answeredAt);
  return { ...result, reads: by && { name, by } };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const result = await load((await params).checkInId);
  return { title: result ? await resultTitle(result) : "" };
}

export default async function ResultPage({ params, searchParams }: Props) {
  const { checkInId } = await params;
  const result = await load(checkInId);
  if (!result) redirect(`/patient/check-in/${checkInId}`);
  const { tier } = result;
  const title = await resultTitle(result);
  const closedAt = interrupts(tier) ? (result.alert?.closedAt ?? null) : null;
  if (closedAt) return <ClosedResult result={result} title={title} closedAt={closedAt} />;
  const { done, problem } = await searchParams;
  const notSaved = problem === "not-saved";
  if (interrupts(tier))
    return <InterruptingResult {...{ result, tier, title, notSaved }} reads={result.reads} />;
  return (
    <>
      {notSaved && <NotSaved clinic={result.clinic} />}
      <CalmResult result={result} title={title} noted={done === "note"} />
    </>
  );
}
