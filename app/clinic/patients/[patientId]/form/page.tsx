import type { Metadata } from "next";
import { ClipReview } from "@/components/form/clip-review";
import { FormNoteForm } from "@/components/form/form-note-form";
import { StaffFormNotes } from "@/components/form/staff-form-notes";
import { PatientFrame } from "@/components/patients/patient-frame";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { idParam } from "@/lib/http/id-param";
import { pageActor } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { exerciseWords, namesIn } from "@/lib/i18n/exercise-words";
import { viewForm } from "@/lib/use-cases/form/view-form";
import { UnreadTab } from "@/components/patients/unread-part";
import { isUnread } from "@/lib/contracts/part";
import type { Query } from "@/lib/contracts/query";
import { tabData } from "@/lib/http/chart-tab";

export const metadata: Metadata = { title: "Exercise form" };

type Props = {
  readonly params: Promise<{ patientId: string }>;
  readonly searchParams: Promise<Query>;
};

export default async function ExerciseFormPage({ params, searchParams }: Props) {
  const actor = await pageActor("chart.view");
  const patientId = idParam((await params).patientId);
  const view = await tabData(actor, patientId, viewForm(actor, { patientId }));
  if (isUnread(view)) return <UnreadTab banner={view.banner} title="Exercise form" />;
  const { banner, planned, clips, notes, mayWrite } = view;
  const [form, words, query] = [
    await refusedStaffForm(`/clinic/patients/${patientId}/form`),
    await exerciseWords(),
    await searchParams,
  ];
  const nameOf = namesIn(words);
  const exercises = planned.map((id) => ({ value: id, label: nameOf(id) }));
  const refusedClip = form.typed("clipId");
  return (
    <PatientFrame banner={banner}>
      <div className="space-y-5">
        <BackLink href={`/clinic/patients/${patientId}/movement`} label="Movement" />
        {query["done"] === "saved" && (
          <Notice
            tone="success"
            title="Saved. The patient reads it beside the exercise."
            announce="politely"
          />
        )}
        <ErrorSummary title="There is a problem" items={form.items} />
        <Card
          title="Clips from the patient"
          lead="Each clip is deleted automatically on the day given under it, or when the patient deletes it. Your notes about it stay."
        >
          {clips.length === 0 ? (
            <p className="text-muted">No clips now.</p>
          ) : (
            <ul className="space-y-6">
              {clips.map((clip) => (
                <li key={clip.id} id={`clip-${clip.id}`}>
                  <ClipReview clip={clip} name={nameOf(clip.exerciseId)}>
                    {mayWrite && (
                      <FormNoteForm
                        patientId={patientId}
                        clip={clip}
                        exercises={[{ value: clip.exerciseId, label: nameOf(clip.exerciseId) }]}
                        form={refusedClip === clip.id ? form : undefined}
                      />
                    )}
                  </ClipReview>
                </li>
              ))}
            </ul>
          )}
        </Card>
        <Card title="Form notes" lead="How the patient does an exercise. The patient reads them beside it.">
          <StaffFormNotes notes={notes} nameOf={nameOf} />
          {mayWrite && exercises.length > 0 && (
            <div className="mt-4">
              <FormNoteForm
                patientId={patientId}
                clip={null}
                exercises={exercises}
                form={refusedClip === "" ? form : undefined}
              />
            </div>
          )}
          {exercises.length === 0 && <p className="mt-3 text-muted">No running programme to write about.</p>}
        </Card>
      </div>
    </PatientFrame>
  );
}
