import type { Metadata } from "next";
import { ChartOverview } from "@/components/patients/chart-overview";
import { DeskOverview } from "@/components/patients/desk-overview";
import { PatientFrame } from "@/components/patients/patient-frame";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { viewPatient } from "@/lib/use-cases/patients/view-patient";

export const metadata: Metadata = { title: "Patient" };

type Props = { readonly params: Promise<{ patientId: string }> };

export default async function PatientPage({ params }: Props) {
  const actor = await pageActor("patient.view");
  const patient = await pageData(viewPatient(actor, idParam((await params).patientId)));
  return (
    <PatientFrame banner={patient.banner}>
      {patient.view === "chart" ? <ChartOverview patient={patient} /> : <DeskOverview patient={patient} />}
    </PatientFrame>
  );
}
