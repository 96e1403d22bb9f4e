import type { Metadata } from "next";
import { ChartOverview } from "@/components/patients/chart-overview";
import { DeskOverview } from "@/components/patients/desk-overview";
import { PatientFrame } from "@/components/patients/patient-frame";
import { SamenessNotes } from "@/components/patients/sameness-notes";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { isUnread } from "@/lib/contracts/part";
import type { Query } from "@/lib/contracts/query";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { viewPatient } from "@/lib/use-cases/patients/view-patient";

export const metadata: Metadata = { title: "Patient" };

type Props = { readonly params: Promise<{ patientId: string }>; readonly searchParams: Promise<Query> };

const DONE: Readonly<Record<string, string>> = {
  apart: "Kept as two people. Neither record is marked as a possible double any more.",
  talked: "Noted. The talk about their mood is off the list.",
  joined:
    "Two records were merged: the one at that address has become part of this one. What was typed there since then was not saved.",
  "taken-back": "Taken back. Both records are shown as perhaps the same person again.",
};

export default async function PatientPage({ params, searchParams }: Props) {
  const actor = await pageActor("patient.view");
  const patientId = idParam((await params).patientId);
  const patient = await pageData(viewPatient(actor, patientId));
  const [{ done, problem }, talkForm] = await Promise.all([
    searchParams,
    refusedStaffForm(`/clinic/patients/${patientId}`),
  ]);
  const said = typeof done === "string" ? DONE[done] : undefined;
  return (
    <PatientFrame banner={patient.banner}>
      {said !== undefined && <Notice tone="success" title={said} announce="politely" className="mb-5" />}
      {typeof problem === "string" && (
        <Notice
          tone="error"
          title="That did not work. Nothing was changed."
          announce="now"
          className="mb-5"
        />
      )}
      {talkForm.items.length > 0 && (
        <div className="mb-5">
          <ErrorSummary title="There is a problem" items={talkForm.items} />
        </div>
      )}
      {isUnread(patient.sameness) ? (
        <Notice
          tone="warning"
          title="Whether this person has a second record could not be read"
          className="mb-5"
        />
      ) : (
        <SamenessNotes patientId={patientId} sameness={patient.sameness} />
      )}
      {patient.view === "chart" ? (
        <ChartOverview patient={patient} talkForm={talkForm} />
      ) : (
        <DeskOverview patient={patient} />
      )}
    </PatientFrame>
  );
}
