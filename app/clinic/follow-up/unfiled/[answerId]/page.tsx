import type { Metadata } from "next";
import { RingLink } from "@/components/check-in/tel-link";
import { CalledForAction } from "@/components/follow-ups/called-for-action";
import { cameWords, WHY_WORDS } from "@/components/follow-ups/unfiled-answers";
import { NativeForm } from "@/components/sign-in/native-form";
import { BackLink } from "@/components/ui/back-link";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { SummaryList } from "@/components/ui/summary-list";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { viewUnfiled } from "@/lib/use-cases/unfiled-answers/view-unfiled";

export const metadata: Metadata = { title: "An answer that was not filed" };

type Props = { readonly params: Promise<{ answerId: string }> };

/** What a phone sent and no rule could file, in its words. */
export default async function UnfiledAnswerPage({ params }: Props) {
  const actor = await pageActor("unfiled-answer.view");
  const answerId = idParam((await params).answerId);
  const one = await pageData(viewUnfiled(actor, { answerId }));
  return (
    <div className="max-w-3xl space-y-4">
      <BackLink href="/clinic/follow-up" label="Follow-up" />
      <PageHead title={`${one.name}: ${one.what}`} lead={`Born ${one.birthDate}. ${cameWords(one)}`} />
      <CalledForAction line={one} />
      <p className="max-w-prose">{WHY_WORDS[one.why]}</p>
      <div className="flex flex-wrap gap-2">
        {one.phone !== null && <RingLink number={one.phone} className="button-primary" />}
        <LinkButton href={`/clinic/patients/${one.patientId}`} variant="secondary">
          Open the chart
        </LinkButton>
      </div>
      <Card title="As it was sent">
        {one.rows.length === 0 ? (
          <p>Nothing in it can be read as an answer.</p>
        ) : (
          <SummaryList
            longTerms
            rows={one.rows.map(({ question: term, answer: value }, at) => ({ id: `${at}`, term, value }))}
          />
        )}
      </Card>
      {one.settled === null ? (
        <NativeForm action={`/api/unfiled-answers/${answerId}/settle`}>
          <Button variant="secondary" fit>
            I have seen to it
          </Button>
        </NativeForm>
      ) : (
        <p>
          Seen to by {one.settled.by}, {one.settled.at}.
        </p>
      )}
    </div>
  );
}
