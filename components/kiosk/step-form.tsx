import { getTranslations } from "next-intl/server";
import type { ComponentType } from "react";
import { DetailsList, type ShownDetails } from "@/components/kiosk/details-list";
import type { KioskFormProps } from "@/components/kiosk/kiosk-form";
import { StepQuestion, type StepQuestionProps } from "@/components/kiosk/step-question";
import { stepTitle } from "@/components/kiosk/step-title";
import { WhoAnswers } from "@/components/check-in/who-answers";
import { Button } from "@/components/ui/button";
import { CHANGE_FIELD } from "@/lib/domain/intake/changed-answer";

export type StepFormProps = Omit<StepQuestionProps, "heading"> & {
  /** Only on the details page. */
  readonly details: ShownDetails | null;
  /** Where they are put right. */
  readonly detailsBase: string;
  /** The form of this screen, and where it is sent. */
  readonly Form: ComponentType<KioskFormProps>;
  readonly action: string;
  readonly buttonClass?: string;
  /** All is answered: this changes one answer. */
  readonly isChange: boolean;
  /** Whether somebody else answers; null where the page does not ask. */
  readonly byOther: boolean | null;
};

/** One question of the intake with its button, on a tablet and at home. */
export async function StepForm({
  details,
  detailsBase,
  Form,
  action,
  buttonClass,
  isChange,
  byOther,
  ...question
}: StepFormProps) {
  const [kiosk, common] = await Promise.all([getTranslations("kiosk"), getTranslations("common")]);
  const { step, problems } = question;
  return (
    <>
      {details && <DetailsList base={detailsBase} title={await stepTitle(step)} details={details} />}
      <Form action={action} errors={problems.items}>
        <StepQuestion {...question} />
        {isChange && <input type="hidden" name={CHANGE_FIELD} value="1" />}
        <Button className={buttonClass}>
          {step.kind === "details" ? kiosk("details.allRight") : common("continue")}
        </Button>
        {byOther !== null && <WhoAnswers byOther={byOther} />}
      </Form>
    </>
  );
}
