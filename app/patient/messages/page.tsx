import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { askedAbout } from "@/app/patient/messages/asked-about";
import { OwnThreadList } from "@/app/patient/messages/own-thread-list";
import { ReplyTimes } from "@/app/patient/messages/reply-times";
import { NotUrgent, UrgentPrompt } from "@/app/patient/messages/urgent-help";
import { ownProblems } from "@/app/patient/messages/own-problems";
import { WhoseField } from "@/app/patient/whose-field";
import { ClientKeyForm } from "@/components/check-in/client-key-form";
import { WritingBox } from "@/components/messages/writing-box";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { senderOf } from "@/lib/auth/sender-grant";
import type { Query } from "@/lib/contracts/query";
import { MOST_LETTERS, THREAD_SUBJECTS } from "@/lib/domain/messages/thread";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { clinicFrame } from "@/lib/use-cases/home/clinic-frame";
import { listOwnThreads } from "@/lib/use-cases/messages/view-own-threads";

const PAGE = "/patient/messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await ownProblems(PAGE)).titled((await getTranslations("messages"))("title")) };
}

type Props = { readonly searchParams: Promise<Query> };

/** A patient asks their clinic, and finds what both wrote. */
export default async function OwnMessagesPage({ searchParams }: Props) {
  const actor = await pageActor("own-message.read");
  const query = await searchParams;
  const [threads, clinic, form, t, asked] = await Promise.all([
    pageData(listOwnThreads(actor)),
    clinicFrame(actor.clinicId),
    ownProblems(PAGE),
    getTranslations("messages"),
    askedAbout(actor, query),
  ]);
  return (
    <div className="flex flex-col gap-6">
      <ErrorSummary title={t("problem.title")} items={form.items} />
      {query["problem"] !== undefined && <Notice tone="error" title={t("problem.failed")} announce="now" />}
      <div className="space-y-2">
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
      </div>
      <NotUrgent clinic={clinic} />
      {threads.length > 0 && (
        <section aria-labelledby="threads" className="space-y-3">
          <h2 id="threads">{t("threads")}</h2>
          <OwnThreadList threads={threads} />
        </section>
      )}
      <Card title={t("write")}>
        <ClientKeyForm action="/api/own-messages" sentKey={form.typed("clientKey")}>
          <WhoseField />
          <input type="hidden" name="begun" value={form.typed("begun") || asked.text} />
          <div className="space-y-6">
            <RadioGroup
              name="about"
              label={t("aboutWhat")}
              options={THREAD_SUBJECTS.map((value) => ({
                value,
                label: t(`about.${value}`),
                hint: t(`aboutHint.${value}`),
              }))}
              value={form.typed("about") || asked.about}
              error={form.error("about")}
            />
            <WritingBox
              owner={senderOf(actor).owner}
              place="new"
              name="text"
              label={t("text")}
              hint={t("textHint")}
              rows={5}
              maxLength={MOST_LETTERS}
              defaultValue={form.typed("text") || asked.text}
              error={form.error("text")}
              prompt={<UrgentPrompt clinic={clinic} when="before" />}
            />
            <Button>{t("send")}</Button>
          </div>
        </ClientKeyForm>
      </Card>
      <ReplyTimes clinic={clinic} />
    </div>
  );
}
