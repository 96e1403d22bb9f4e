import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ownProblems } from "@/app/patient/messages/own-problems";
import { NotUrgent, UrgentPrompt } from "@/app/patient/messages/urgent-help";
import { ClientKeyForm } from "@/components/check-in/client-key-form";
import { ForgetSent } from "@/components/messages/forget-sent";
import { MessageList } from "@/components/messages/message-list";
import { WritingBox } from "@/components/messages/writing-box";
import { BackLink } from "@/components/ui/back-link";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { senderOf } from "@/lib/auth/sender-grant";
import type { Query } from "@/lib/contracts/query";
import { shutPhrase } from "@/lib/domain/hours/shut-phrase";
import { MOST_LETTERS } from "@/lib/domain/messages/thread";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { readingLanguage } from "@/lib/i18n/reading-language";
import { clinicFrame } from "@/lib/use-cases/home/clinic-frame";
import { viewOwnThread } from "@/lib/use-cases/messages/view-own-threads";

type Props = {
  readonly params: Promise<{ threadId: string }>;
  readonly searchParams: Promise<Query>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const form = await ownProblems(`/patient/messages/${(await params).threadId}`);
  return { title: form.titled((await getTranslations("messages"))("title")) };
}

/** One thread: what was written, and a box to write again. */
export default async function OwnThreadPage({ params, searchParams }: Props) {
  const actor = await pageActor("own-message.read");
  const threadId = idParam((await params).threadId);
  const { thread, messages, asksForCheckIn } = await pageData(viewOwnThread(actor, threadId));
  const [clinic, form, t, { done, problem }] = await Promise.all([
    clinicFrame(actor.clinicId),
    ownProblems(`/patient/messages/${threadId}`),
    getTranslations("messages"),
    searchParams,
  ]);
  const { owner } = senderOf(actor);
  const opens = shutPhrase(new Date(), clinic, await readingLanguage())?.opens;
  return (
    <div className="flex flex-col gap-6">
      <ErrorSummary title={t("problem.title")} items={form.items} />
      {problem !== undefined && <Notice tone="error" title={t("problem.failed")} announce="now" />}
      {done === "sent" && <ForgetSent owner={owner} places={["new", threadId]} />}
      {asksForCheckIn ? (
        <UrgentPrompt clinic={clinic} when="after" />
      ) : (
        done === "sent" && (
          <Notice tone="success" title={t("sent")} announce="politely">
            {opens ? t(`sentWhen.${opens.key}`, opens.values) : t("sentWhen.open")}
          </Notice>
        )
      )}
      <div>
        <BackLink href="/patient/messages" label={t("back")} />
        <h1>{t(`about.${thread.about}`)}</h1>
      </div>
      <MessageList
        messages={messages}
        side="patient"
        words={{ label: t("threads"), isNew: t("new") }}
        head={({ writer, at }) =>
          t("at", { when: at, name: writer === null ? t("fromYou") : t("fromClinic", { name: writer }) })
        }
      />
      {!asksForCheckIn && <NotUrgent clinic={clinic} />}
      {thread.closedOn !== null && <p className="font-semibold">{t("closedLead")}</p>}
      <ClientKeyForm action={`/api/own-messages/${threadId}`} sentKey={form.typed("clientKey")}>
        <div className="space-y-5">
          <WritingBox
            owner={owner}
            place={threadId}
            name="text"
            label={t("again")}
            hint={t("textHint")}
            maxLength={MOST_LETTERS}
            defaultValue={form.typed("text")}
            error={form.error("text")}
            prompt={!asksForCheckIn && <UrgentPrompt clinic={clinic} when="before" />}
          />
          <Button>{t("sendAgain")}</Button>
        </div>
      </ClientKeyForm>
    </div>
  );
}
