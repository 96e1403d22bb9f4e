import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { StepQuestion } from "@/components/kiosk/step-question";
import { PatientFrame } from "@/components/patients/patient-frame";
import { NativeForm } from "@/components/sign-in/native-form";
import { BackLink } from "@/components/ui/back-link";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/text-area";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { typedFields } from "@/lib/http/typed-fields";
import { viewAmending } from "@/lib/use-cases/intakes/view-amending";

export const metadata: Metadata = { title: "Amend an answer" };

type Props = { readonly params: Promise<{ intakeId: string; step: string }> };

/** The question as the patient read it, the answer as it stands, and why it is different now. */
export default async function AmendStepPage({ params }: Props) {
  const actor = await pageActor("intake.amend");
  const { intakeId: given, step: stepId } = await params;
  const intakeId = idParam(given);
  const page = `/clinic/intakes/${intakeId}/amend/${stepId}`;
  const [{ banner, questions, newDays }, typed, t] = await Promise.all([
    pageData(viewAmending(actor, intakeId)),
    typedFields(page),
    getTranslations(),
  ]);
  const asked = questions.find(({ step }) => step.id === stepId);
  if (!asked) notFound();
  const items = Object.entries(typed?.problems ?? {}).map(([fieldId, words]) => ({
    fieldId,
    message: words.startsWith("intake.") ? t(words) : words,
  }));
  const of = (field: string) => items.find(({ fieldId }) => fieldId === field)?.message;
  const why = typed?.fields["why"];
  return (
    <PatientFrame banner={banner}>
      <BackLink href={`/clinic/intakes/${intakeId}/amend`} label="All answers" />
      <h2 className="mt-3 mb-4">Amend an answer</h2>
      <NativeForm
        action={`/api/intakes/${intakeId}/amendments/${asked.step.id}`}
        className="max-w-2xl space-y-6"
      >
        <ErrorSummary title="Please look at this again" items={items} />
        <p>
          Stands as: <strong>{asked.answer}</strong>
        </p>
        <StepQuestion
          step={asked.step}
          lines={[]}
          newDays={newDays}
          fields={typed?.fields ?? {}}
          problems={{ items, of }}
          heading={false}
        />
        <TextArea
          name="why"
          label="Why is the answer different now?"
          hint="For instance: said so on the phone. It stands in the chart with your name."
          defaultValue={typeof why === "string" ? why : ""}
          error={of("why")}
          maxLength={500}
        />
        <Button>Add to the intake</Button>
      </NativeForm>
    </PatientFrame>
  );
}
