import { getTranslations } from "next-intl/server";
import { WhoseField } from "@/app/patient/whose-field";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { RadioGroup } from "@/components/ui/radio-group";
import { LAPSE_REASONS } from "@/lib/domain/dosing/lapse";
import type { UnsentForm } from "@/lib/domain/outbox/unsent-form";
import { typedFields } from "@/lib/http/typed-fields";

type LapseQuestionProps = {
  /** What the phone keeps of it where it cannot be sent; none where the page around it keeps the answer. */
  readonly unsent?: UnsentForm;
};

/** Why there was a break, asked once and plainly; whoever does not want to say just starts. */
export async function LapseQuestion({ unsent }: LapseQuestionProps) {
  const t = await getTranslations("session");
  const refused = unsent && (await typedFields("/patient/session"));
  const error = refused ? t("problem.chooseReason") : undefined;
  return (
    <form
      method="post"
      action="/api/lapse-answers"
      data-outbox-unsent={unsent && JSON.stringify(unsent)}
      autoComplete="off"
      noValidate
      className="space-y-3 rounded-door border border-line p-4"
    >
      <WhoseField />
      <ErrorSummary
        title={t("problem.summary")}
        items={error === undefined ? [] : [{ fieldId: "reason", message: error }]}
      />
      <h2>{t("lapse.title")}</h2>
      <p>{t("lapse.lead")}</p>
      <RadioGroup
        name="reason"
        label={t("lapse.label")}
        error={error}
        options={LAPSE_REASONS.map((value) => ({ value, label: t(`lapse.reasons.${value}`) }))}
      />
      <Button variant="secondary">{t("lapse.send")}</Button>
    </form>
  );
}
