import type { Metadata } from "next";
import { PatientFrame } from "@/components/patients/patient-frame";
import { PortalPanel } from "@/components/patients/portal-panel";
import { ReadPart } from "@/components/patients/unread-part";
import { RecordCopy } from "@/components/exports/record-copy";
import { may } from "@/lib/access/actions";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { viewPatient } from "@/lib/use-cases/patients/view-patient";

export const metadata: Metadata = { title: "Portal access" };

type Props = { readonly params: Promise<{ patientId: string }> };

export default async function PatientAccessPage({ params }: Props) {
  const actor = await pageActor("patient.view");
  const { banner, portal, contact } = await pageData(viewPatient(actor, idParam((await params).patientId)));
  return (
    <PatientFrame banner={banner}>
      <div className="space-y-5">
        <ReadPart part={portal} title="Portal access">
          {(read) => (
            <PortalPanel patientId={banner.id} name={banner.name} email={contact.email} portal={read} />
          )}
        </ReadPart>
        {may(actor, "export.patient") && <RecordCopy patientId={banner.id} />}
      </div>
    </PatientFrame>
  );
}
