import type { Metadata } from "next";
import { ChartVisits } from "@/components/patients/chart-visits";
import { DeskVisits } from "@/components/patients/desk-visits";
import { PatientFrame } from "@/components/patients/patient-frame";
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
      <Card title={patient.view === "chart" ? "Visits and notes" : "Visits"} flush>
        {patient.view === "chart" ? (
          <ChartVisits patient={patient} />
        ) : (
          <DeskVisits patientId={patient.banner.id} visits={patient.visits} />
        )}
      </Card>
    </PatientFrame>
  );
}
