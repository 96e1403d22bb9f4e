import type { Metadata } from "next";
import { RingLink } from "@/components/check-in/tel-link";
import { AnswerForm } from "@/components/messages/answer-form";
import { ForgetSent } from "@/components/messages/forget-sent";
import { MessageList } from "@/components/messages/message-list";
import { NewHere } from "@/components/messages/new-here";
import { ThreadMoves } from "@/components/messages/thread-moves";
import { SUBJECT_WORDS, URGENT_WORDS_FIRST } from "@/components/messages/thread-words";
import { Badge } from "@/components/ui/badge";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { SoftLink } from "@/components/ui/soft-link";
import type { Query } from "@/lib/contracts/query";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { type OpenThread, viewThread } from "@/lib/use-cases/messages/view-thread";

export const metadata: Metadata = { title: "Messages" };

type Props = {
  readonly params: Promise<{ threadId: string }>;
  readonly searchParams: Promise<Query>;
};

const DONE: Readonly<Record<string, string>> = {
  sent: "Sent. An email asks the patient to open the portal, and says nothing else.",
  assign: "It is noted who has it",
  reopen: "Open again",
};

/** One thread with a patient. Opening it marks what it shows as read. */
export default async function ThreadPage({ params, searchParams }: Props) {
  const actor = await pageActor("message.read");
  const threadId = idParam((await params).threadId);
  const { thread, reach, messages, colleagues } = await pageData(viewThread(actor, threadId));
  const [form, query] = await Promise.all([refusedStaffForm(`/clinic/messages/${threadId}`), searchParams]);
  const done = DONE[typeof query["done"] === "string" ? query["done"] : ""];
  return (
    <div className="space-y-5">
      <PageHead
        back={{ href: "/clinic/messages", label: "All messages" }}
        title={thread.patientName}
        lead={`Born ${thread.birthDate}. About: ${SUBJECT_WORDS[thread.about].toLowerCase()}.`}
      >
        <SoftLink
          href={`/clinic/patients/${thread.patientId}`}
          className="inline-flex min-h-(--target) items-center"
        >
          Open the chart
        </SoftLink>
      </PageHead>
      {query["done"] === "sent" && (
        <ForgetSent owner={actor.staffId} places={[`new-${thread.patientId}`, threadId]} />
      )}
      {done !== undefined && <Notice tone="success" title={done} announce="politely" />}
      {query["problem"] === "conflict" && (
        <Notice tone="error" title="Not done: something changed meanwhile" announce="now">
          A colleague took it, or a message came. Look again below.
        </Notice>
      )}
      {typeof query["problem"] === "string" && query["problem"] !== "conflict" && (
        <Notice tone="error" title="That did not work. Please try again." announce="now" />
      )}
      <ErrorSummary title="There is a problem" items={form.items} />
      {thread.isUrgent && <UrgentWords reach={reach} />}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="space-y-4">
          <MessageList
            messages={messages}
            side="clinic"
            words={{ label: "Messages", isNew: "New" }}
            head={({ writer, at }) => `${writer ?? thread.patientName}, ${at}`}
            urgent={({ urgentWords }) => (urgentWords.length > 0 ? `Says: ${urgentWords.join(", ")}` : null)}
          />
          <NewHere threadId={threadId} />
          <AnswerForm
            owner={actor.staffId}
            threadId={threadId}
            above={messages}
            typed={form.typed("text")}
            error={form.error("text")}
          />
        </div>
        <div className="space-y-4">
          {thread.closedOn !== null && <Badge>Closed {thread.closedOn}</Badge>}
          <ThreadMoves thread={thread} colleagues={colleagues} me={actor.staffId} />
        </div>
      </div>
    </div>
  );
}

function UrgentWords({ reach: { phone, mayRing } }: Pick<OpenThread, "reach">) {
  return (
    <Notice
      tone="error"
      title={URGENT_WORDS_FIRST}
      action={phone === null ? undefined : <RingLink number={phone} className="button-primary" />}
    >
      The patient was asked to do a check-in at once and shown the emergency numbers.{" "}
      {phone === null ? "There is no phone number of theirs." : "Ring if you are in doubt."}
      {!mayRing && " May we ring: no."}
    </Notice>
  );
}
