import { getTranslations } from "next-intl/server";
import type { ComponentType } from "react";
import { DetailQuestion, type DetailQuestionProps } from "@/components/kiosk/detail-question";
import type { KioskFormProps } from "@/components/kiosk/kiosk-form";
import { Button } from "@/components/ui/button";

export type DetailFormProps = DetailQuestionProps & {
  /** The form of this screen, and where it is sent. */
  readonly Form: ComponentType<KioskFormProps>;
  readonly action: string;
  readonly buttonClass?: string;
};

/** One detail to put right with its button, on a tablet and at home. */
export async function DetailForm({ Form, action, buttonClass, ...question }: DetailFormProps) {
  const t = await getTranslations("kiosk.details");
  return (
    <Form action={action} errors={question.problems.items}>
      <DetailQuestion {...question} />
      <Button className={buttonClass}>{t("save")}</Button>
    </Form>
  );
}
