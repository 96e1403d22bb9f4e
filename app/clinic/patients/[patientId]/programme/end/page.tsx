import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PatientFrame } from "@/components/patients/patient-frame";
import { END_REASON_WORDS } from "@/components/programme-ends/end-words";
import { NativeForm } from "@/components/sign-in/native-form";
import { BackLink } from "@/components/ui/back-link";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { END_REASONS } from "@/lib/domain/programme-end/reasons";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { openBuilder } from "@/lib/use-cases/programmes/open-builder";

export const metadata: Metadata = { title: "End the programme" };

type Props = { readonly params: Promise<{ patientId: string }> };

const REASONS = END_REASONS.map((value) => ({ value, label: END_REASON_WORDS[value] }));

/** Why a programme ends, and what comes after. */
export default async function EndProgrammePage({ params }: Props) {
  const actor = await pageActor("programme.end");
  const patientId = idParam((await params).patientId);
  const base = `/clinic/patients/${patientId}/programme`;
  const [{ banner, running }, form] = await Promise.all([
    pageData(openBuilder(actor, { patientId })),
    refusedStaffForm(`${base}/end`),
  ]);
  if (!running) notFound();
  return (
    <PatientFrame banner={banner}>
      <div className="mb-3">
        <BackLink href={base} label="Programme" />
      </div>
      {form.items.length > 0 && (
        <div className="mb-5">
          <ErrorSummary title="There is a problem" items={form.items} />
        </div>
      )}
      <Card
        title={`End “${running.title}”`}
        className="max-w-3xl"
        lead="Its versions and logs stay in the chart. Printed codes stop working."
      >
        <NativeForm action={`/api/patients/${patientId}/programme-ends`}>
          <input type="hidden" name="programmeId" value={running.id} />
          <RadioGroup
            name="reason"
            label="Why does it end?"
            options={REASONS}
            value={form.typed("reason")}
            error={form.error("reason")}
          />
          <TextArea {...form.field("note")} label="Note for colleagues" optional="optional" maxLength={500} />
          <p className="max-w-prose">
            For six months afterwards the patient is asked once a month how they are, on their home page and
            by email. If they do not answer within a week, they appear on the follow-up list.
          </p>
          <div className="flex flex-wrap gap-2">
            <Button>End the programme</Button>
            <LinkButton href={base} variant="secondary">
              Keep it
            </LinkButton>
          </div>
        </NativeForm>
      </Card>
    </PatientFrame>
  );
}
