import type { Metadata } from "next";
import { DueLine } from "@/components/measures/due-line";
import { MeasureCard } from "@/components/outcomes/measure-card";
import { PatientFrame } from "@/components/patients/patient-frame";
import { PrintButton } from "@/components/programmes/print-button";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { may } from "@/lib/access/actions";
import { idParam } from "@/lib/http/id-param";
import { pageActor } from "@/lib/http/page-actor";
import { viewMeasures } from "@/lib/use-cases/outcomes/view-measures";
import { Section } from "@/components/patients/section";
import { UnreadTab } from "@/components/patients/unread-part";
import { isUnread } from "@/lib/contracts/part";
import { tabData } from "@/lib/http/chart-tab";

export const metadata: Metadata = { title: "Measures" };

type Props = { readonly params: Promise<{ patientId: string }> };

export default async function MeasuresPage({ params }: Props) {
  const actor = await pageActor("chart.view");
  const patientId = idParam((await params).patientId);
  const view = await tabData(actor, patientId, viewMeasures(actor, { patientId }));
  if (isUnread(view)) return <UnreadTab banner={view.banner} title="Outcome measures" />;
  const { banner, measures, due, paper } = view;
  const chart = `/clinic/patients/${patientId}`;
  return (
    <PatientFrame banner={banner}>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h2>Outcome measures</h2>
        {measures.length > 0 && (
          <div className="print:hidden">
            <PrintButton variant="secondary">Print</PrintButton>
          </div>
        )}
      </div>
      <p className="mb-4 hidden print:block">
        {paper.clinic}, {paper.phone}. Printed on {paper.day}.
      </p>
      <DueLine due={due} />
      {measures.length === 0 ? (
        <Card>
          <EmptyState
            title="No scores yet"
            action={
              may(actor, "outcome.change") && (
                <LinkButton href={`${chart}#outcome-scores`}>Enter a score</LinkButton>
              )
            }
          >
            Pain, mood and the rating of change come from the patient’s check-ins, the rest from the questions
            on their phone. The Oswestry and Neck Disability Index and STarT Back are entered from paper,
            under “Outcome scores” in the overview.
          </EmptyState>
        </Card>
      ) : (
        <div className="grid gap-5 lg:grid-cols-2 print:grid-cols-1">
          {measures.map((measure) => (
            <Section key={measure.key} title={measure.name}>
              <MeasureCard measure={measure} />
            </Section>
          ))}
        </div>
      )}
    </PatientFrame>
  );
}
