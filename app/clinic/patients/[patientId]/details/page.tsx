import type { Metadata } from "next";
import Link from "next/link";
import { PatientForm } from "@/components/patients/patient-form";
import { PatientFrame } from "@/components/patients/patient-frame";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { mayMerge } from "@/lib/use-cases/patients/sameness";
import { viewPatient } from "@/lib/use-cases/patients/view-patient";

export const metadata: Metadata = { title: "Details" };

type Props = { readonly params: Promise<{ patientId: string }> };

export default async function PatientDetailsPage({ params }: Props) {
  const actor = await pageActor("patient.change");
  const { banner, contact } = await pageData(viewPatient(actor, idParam((await params).patientId)));
  return (
    <PatientFrame banner={banner}>
      <h2 className="mb-4">Change details</h2>
      <PatientForm patient={{ id: banner.id, contact }} />
      {mayMerge(actor) && (
        <p className="mt-8">
          <Link href={`/clinic/patients/${banner.id}/merge`} prefetch={false}>
            Merge with another record
          </Link>{" "}
          of the same person
        </p>
      )}
    </PatientFrame>
  );
}
