import type { Metadata } from "next";
import { PatientFrame } from "@/components/patients/patient-frame";
import { BackLink } from "@/components/ui/back-link";
import { SummaryList } from "@/components/ui/summary-list";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { viewAmending } from "@/lib/use-cases/intakes/view-amending";

export const metadata: Metadata = { title: "Amend an answer" };

type Props = { readonly params: Promise<{ intakeId: string }> };

/** Which answer is another one now. */
export default async function AmendPage({ params }: Props) {
  const actor = await pageActor("intake.amend");
  const intakeId = idParam((await params).intakeId);
  const { banner, questions } = await pageData(viewAmending(actor, intakeId));
  return (
    <PatientFrame banner={banner}>
      <BackLink href={`/clinic/intakes/${intakeId}`} label="Intake" />
      <h2 className="mt-3">Amend an answer</h2>
      <p className="mb-4 text-muted">
        What was handed in stays. Choose the question that the patient answers otherwise now.
      </p>
      <SummaryList
        changeWord="Amend"
        rows={questions.map(({ step: { id }, question, answer }) => ({
          ...{ id, term: question, value: answer },
          changeHref: `/clinic/intakes/${intakeId}/amend/${id}`,
        }))}
      />
    </PatientFrame>
  );
}
