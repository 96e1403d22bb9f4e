import type { Metadata } from "next";
import { getFormatter } from "next-intl/server";
import { PatientFrame } from "@/components/patients/patient-frame";
import { DeskCodeSheet } from "@/components/patients/desk-code-sheet";
import { PrintButton } from "@/components/programmes/print-button";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox-group";
import { ErrorSummary } from "@/components/ui/error-summary";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { publicUrl } from "@/lib/http/public-url";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { deskSheet } from "@/lib/use-cases/patients/invite-patient";
import { viewPatient } from "@/lib/use-cases/patients/view-patient";

export const metadata: Metadata = { title: "Code on paper" };

const WORDS = { needed: "Check who the person is, then tick the box" };

type Props = { readonly params: Promise<{ patientId: string }> };

/** A code to hand over at the desk, and the paper it is printed on. */
export default async function DeskCodePage({ params }: Props) {
  const actor = await pageActor("patient.invite");
  const patientId = idParam((await params).patientId);
  const [{ banner }, sheet, form, format] = await Promise.all([
    pageData(viewPatient(actor, patientId)),
    pageData(deskSheet(actor, patientId)),
    refusedStaffForm(`/clinic/patients/${patientId}/desk-code`, WORDS),
    getFormatter(),
  ]);
  const { code, expiresAt, clinicName, clinicPhone, timeZone } = sheet;
  return (
    <>
      <div className="print:hidden">
        <PatientFrame banner={banner}>
          <div className="max-w-3xl space-y-5">
            <ErrorSummary title="There is a problem" items={form.items} />
            <Card title={code === null ? "A code on paper" : "A new code ends this one"}>
              <NativeForm action={`/api/patients/${patientId}/desk-code`}>
                <p>
                  With the code and their date of birth {banner.name} opens their own page. It works once, for
                  24 hours. Hand it to the person only.
                </p>
                <Checkbox
                  name="identityChecked"
                  option={{
                    value: "yes",
                    label: `I have checked that this is ${banner.name}`,
                    hint: "A document with name and date of birth, or you know the person. Your name is noted.",
                  }}
                />
                <Button variant={code === null ? "primary" : "secondary"}>Make a code</Button>
              </NativeForm>
            </Card>
            {code !== null && <PrintButton>Print</PrintButton>}
          </div>
        </PatientFrame>
      </div>
      {code !== null && expiresAt !== null && (
        <DeskCodeSheet
          code={code}
          clinicName={clinicName}
          clinicPhone={clinicPhone}
          address={publicUrl("/patient/join")}
          until={format.dateTime(expiresAt, { dateStyle: "long", timeStyle: "short", timeZone })}
        />
      )}
    </>
  );
}
