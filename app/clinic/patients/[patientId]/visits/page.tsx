import type { Metadata } from "next";
import { ChartVisits } from "@/components/patients/chart-visits";
import { DeskVisits } from "@/components/patients/desk-visits";
import { PatientFrame } from "@/components/patients/patient-frame";
import { ReadPart } from "@/components/patients/unread-part";
import { BookedNotice } from "@/components/visits/booked-notice";
import { Card } from "@/components/ui/card";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { viewPatient } from "@/lib/use-cases/patients/view-patient";

export const metadata: Metadata = { title: "Visits" };

type Props = { readonly params: Promise<{ patientId: string }> };

export default async function PatientVisitsPage({ params }: Props) {
  const actor = await pageActor("patient.view");
  const patient = await pageData(viewPatient(actor, idParam((await params).patientId)));
  return (
    <PatientFrame banner={patient.banner}>
      <BookedNotice />
      {patient.view === "chart" ? (
        <ReadPart part={patient.visits} title="Visits and notes">
          {(visits) => (
            <Card title="Visits and notes" flush>
              <ChartVisits patient={patient} visits={visits} />
            </Card>
          )}
        </ReadPart>
      ) : (
        <Card title="Visits" flush>
          <DeskVisits visits={patient.visits} />
        </Card>
      )}
    </PatientFrame>
  );
}
