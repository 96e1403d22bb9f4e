import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { BirthDateQuestion } from "@/components/sign-in/birth-date-question";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import type { RefusedForm } from "@/lib/http/refused-form";

type JoinFormProps = {
  readonly form: RefusedForm;
  /** What shows the invitation: its link, hidden, or the code from the desk. */
  readonly children: ReactNode;
};

/** An invitation and the date of birth that goes with it. */
export async function JoinForm({ form, children }: JoinFormProps) {
  const t = await getTranslations("sign-in.join");
  return (
    <NativeForm action="/api/patient-sign-in/join">
      {children}
      <BirthDateQuestion error={form.error("birth-month")} typed={form.typed} />
      <Button>{t("action")}</Button>
    </NativeForm>
  );
}
