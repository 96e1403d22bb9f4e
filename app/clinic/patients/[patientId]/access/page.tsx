import type { Metadata } from "next";
import { EndPortalCard } from "@/components/patients/end-portal-card";
import { PatientFrame } from "@/components/patients/patient-frame";
import { PortalPanel } from "@/components/patients/portal-panel";
import { ReadPart } from "@/components/patients/unread-part";
import { RecordCopy } from "@/components/exports/record-copy";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { may } from "@/lib/access/actions";
import { isUnread } from "@/lib/contracts/part";
import type { Query } from "@/lib/contracts/query";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { viewPatient } from "@/lib/use-cases/patients/view-patient";

export const metadata: Metadata = { title: "Portal access" };

type Props = { readonly params: Promise<{ patientId: string }>; readonly searchParams: Promise<Query> };

export default async function PatientAccessPage({ params, searchParams }: Props) {
  const actor = await pageActor("patient.view");
  const patientId = idParam((await params).patientId);
  const [{ banner, portal, contact }, query, form] = await Promise.all([
    pageData(viewPatient(actor, patientId)),
    searchParams,
    refusedStaffForm(`/clinic/patients/${patientId}/access`),
  ]);
  return (
    <PatientFrame banner={banner}>
      <div className="space-y-5">
        <EndOutcome query={query} />
        <ErrorSummary title="There is a problem" items={form.items} />
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <ReadPart part={portal} title="Portal access">
            {(read) => (
              <PortalPanel patientId={banner.id} name={banner.name} email={contact.email} portal={read} />
            )}
          </ReadPart>
          <div className="max-w-3xl min-w-0 space-y-5">
            {may(actor, "export.patient") && <RecordCopy patientId={banner.id} />}
            {/* Last and apart: it is no step of giving access. */}
            {!isUnread(portal) && (
              <EndPortalCard patientId={banner.id} name={banner.name} ended={portal.ended} form={form} />
            )}
          </div>
        </div>
      </div>
    </PatientFrame>
  );
}

/** What became of the form that ends the access. */
function EndOutcome({ query: { done, problem } }: { readonly query: Query }) {
  if (done === "ended") return <Notice tone="success" title="Their access has ended" announce="politely" />;
  if (problem === "ended")
    return <Notice tone="info" title="A colleague ended it just before you" announce="politely" />;
  if (problem === undefined) return null;
  return <Notice tone="error" title="That did not work. Nothing was changed." announce="now" />;
}
