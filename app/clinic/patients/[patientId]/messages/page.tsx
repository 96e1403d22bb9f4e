import type { Metadata } from "next";
import { ClientKeyForm } from "@/components/check-in/client-key-form";
import { ThreadLine } from "@/components/messages/thread-line";
import { SUBJECT_WORDS } from "@/components/messages/thread-words";
import { WritingBox } from "@/components/messages/writing-box";
import { PatientFrame } from "@/components/patients/patient-frame";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { UnreadTab } from "@/components/patients/unread-part";
import { RadioGroup } from "@/components/ui/radio-group";
import { may } from "@/lib/access/actions";
import { isUnread } from "@/lib/contracts/part";
import type { Query } from "@/lib/contracts/query";
import { MOST_LETTERS, THREAD_SUBJECTS } from "@/lib/domain/messages/thread";
import { idParam } from "@/lib/http/id-param";
import { tabRows } from "@/lib/http/chart-tab";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { listThreadsOfPatient } from "@/lib/use-cases/messages/list-threads";
import { viewPatient } from "@/lib/use-cases/patients/view-patient";

export const metadata: Metadata = { title: "Messages" };

type Props = {
  readonly params: Promise<{ patientId: string }>;
  readonly searchParams: Promise<Query>;
};

/** What one patient and the clinic write to each other, and a new message to them. */
export default async function PatientMessagesPage({ params, searchParams }: Props) {
  const actor = await pageActor("message.read");
  const patientId = idParam((await params).patientId);
  const [{ banner }, threads, form, { problem }] = await Promise.all([
    pageData(viewPatient(actor, patientId)),
    tabRows(actor, listThreadsOfPatient(actor, patientId)),
    refusedStaffForm(`/clinic/patients/${patientId}/messages`),
    searchParams,
  ]);
  if (isUnread(threads)) return <UnreadTab banner={banner} title="Messages" />;
  const { items, usesPortal } = threads;
  const subjects = may(actor, "chart.view") ? THREAD_SUBJECTS : (["appointment"] as const);
  return (
    <PatientFrame banner={banner}>
      <div className="space-y-5">
        {problem !== undefined && (
          <Notice tone="error" title="That did not work. What you wrote is still here." announce="now" />
        )}
        <ErrorSummary title="There is a problem" items={form.items} />
        {usesPortal ? (
          <Card
            title="Write a message"
            lead="An email asks the patient to open the portal, and says nothing else."
          >
            <ClientKeyForm action={`/api/patients/${patientId}/threads`}>
              <div className="max-w-3xl space-y-4">
                <RadioGroup
                  name="about"
                  label="What is it about?"
                  layout="row"
                  options={subjects.map((value) => ({ value, label: SUBJECT_WORDS[value] }))}
                  value={form.typed("about") || (subjects.length === 1 ? subjects[0] : undefined)}
                  error={form.error("about")}
                />
                <WritingBox
                  {...form.field("text")}
                  owner={actor.staffId}
                  place={`new-${patientId}`}
                  label="Message"
                  maxLength={MOST_LETTERS}
                />
                <Button>Send</Button>
              </div>
            </ClientKeyForm>
          </Card>
        ) : (
          <Notice title="This patient does not use the portal">
            Nobody would read a message. Ring, or invite them under Portal access.
          </Notice>
        )}
        {items.length === 0 ? (
          <p className="text-muted">Nothing was written yet.</p>
        ) : (
          <ul className="space-y-3">
            {items.map((thread) => (
              <ThreadLine key={thread.id} thread={thread} named={false} />
            ))}
          </ul>
        )}
      </div>
    </PatientFrame>
  );
}
