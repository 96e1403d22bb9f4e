import type { Metadata } from "next";
import { PatientFrame } from "@/components/patients/patient-frame";
import { BackLink } from "@/components/ui/back-link";
import { SummaryList } from "@/components/ui/summary-list";
import { EARLY_RED_FLAG_STEPS, LATE_RED_FLAG_STEPS } from "@/lib/domain/intake/red-flag-steps";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { viewAmending } from "@/lib/use-cases/intakes/view-amending";

export const metadata: Metadata = { title: "Amend an answer" };

const RED_FLAGS = new Set<string>([...EARLY_RED_FLAG_STEPS, ...LATE_RED_FLAG_STEPS].map(({ id }) => id));

type Props = { readonly params: Promise<{ intakeId: string }> };

/** Which answer is another one now. */
export default async function AmendPage({ params }: Props) {
  const actor = await pageActor("intake.amend");
  const intakeId = idParam((await params).intakeId);
  const { banner, questions } = await pageData(viewAmending(actor, intakeId));
  const groups = [
    { title: "The problem", rows: questions.filter(({ step }) => !RED_FLAGS.has(step.id)) },
    { title: "Red-flag questions", rows: questions.filter(({ step }) => RED_FLAGS.has(step.id)) },
  ];
  return (
    <PatientFrame banner={banner}>
      <BackLink href={`/clinic/intakes/${intakeId}`} label="Intake" />
      <h2 className="mt-3">Amend an answer</h2>
      <p className="mb-4 text-muted">
        What was handed in stays. Choose the question that the patient answers otherwise now.
      </p>
      <div className="max-w-3xl space-y-6">
        {groups.map(({ title, rows }) => (
          <section key={title} className="space-y-2">
            <h3>{title}</h3>
            <SummaryList
              changeWord="Amend"
              rows={rows.map(({ step: { id }, question, answer }) => ({
                ...{ id, term: question, value: answer },
                changeHref: `/clinic/intakes/${intakeId}/amend/${id}`,
              }))}
            />
          </section>
        ))}
      </div>
    </PatientFrame>
  );
}
