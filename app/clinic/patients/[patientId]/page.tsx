import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ChartOverview } from "@/components/patients/chart-overview";
import { DeskOverview } from "@/components/patients/desk-overview";
import { PatientFrame } from "@/components/patients/patient-frame";
import { SamenessNotes } from "@/components/patients/sameness-notes";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { survivorOf, viewPatient } from "@/lib/use-cases/patients/view-patient";

export const metadata: Metadata = { title: "Patient" };

type Props = { readonly params: Promise<{ patientId: string }> };

export default async function PatientPage({ params }: Props) {
  const actor = await pageActor("patient.view");
  const patientId = idParam((await params).patientId);
  const survivor = await survivorOf(actor, patientId);
  if (survivor !== null) redirect(`/clinic/patients/${survivor}`);
  const patient = await pageData(viewPatient(actor, patientId));
  return (
    <PatientFrame banner={patient.banner}>
      <SamenessNotes patientId={patientId} sameness={patient.sameness} />
      {patient.view === "chart" ? <ChartOverview patient={patient} /> : <DeskOverview patient={patient} />}
    </PatientFrame>
  );
}
