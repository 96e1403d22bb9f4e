import type { Metadata } from "next";
import { PatientSearch } from "@/components/patients/patient-search";
import { LinkButton } from "@/components/ui/button";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { searchPatients } from "@/lib/use-cases/patients/search-patients";

export const metadata: Metadata = { title: "Patients" };

export default async function PatientsPage() {
  const actor = await pageActor("patient.search");
  const latest = await pageData(searchPatients(actor, { search: "" }));
  return (
    <>
      <header className="mb-4 flex flex-wrap items-end justify-between gap-3">
        <h1>Patients</h1>
        <LinkButton href="/clinic/patients/new">Add a patient</LinkButton>
      </header>
      <PatientSearch latest={latest} />
    </>
  );
}
