import type { Metadata } from "next";
import { PatientForm } from "@/components/patients/patient-form";
import { pageActor } from "@/lib/http/page-actor";

export const metadata: Metadata = { title: "Add a patient" };

export default async function NewPatientPage() {
  await pageActor("patient.add");
  return (
    <>
      <h1 className="mb-4">Add a patient</h1>
      <PatientForm />
    </>
  );
}
