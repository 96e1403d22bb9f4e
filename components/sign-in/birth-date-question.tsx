import { getTranslations } from "next-intl/server";
import { DateFields } from "@/components/ui/date-fields";

type BirthDateQuestionProps = {
  readonly error: string | undefined;
  readonly typed: (name: string) => string;
};

/** The second half of an invitation: what only the person and the clinic know. */
export async function BirthDateQuestion({ error, typed }: BirthDateQuestionProps) {
  const t = await getTranslations("sign-in.join");
  return (
    <DateFields
      name="birth"
      legend={t("birthLegend")}
      hint={t("birthHint")}
      labels={{ month: t("month"), day: t("day"), year: t("year") }}
      values={{ month: typed("birth-month"), day: typed("birth-day"), year: typed("birth-year") }}
      error={error}
      birthday
    />
  );
}
