import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { LAPSE_REASONS } from "@/lib/domain/dosing/lapse";

/** Why there was a break, asked once and plainly; whoever does not want to say just starts. */
export async function LapseQuestion() {
  const t = await getTranslations("session");
  return (
    <form method="post" action="/api/lapse-answers" className="space-y-3 rounded-door border border-line p-4">
      <h2>{t("lapse.title")}</h2>
      <p>{t("lapse.lead")}</p>
      <RadioGroup
        name="reason"
        label={t("lapse.label")}
        options={LAPSE_REASONS.map((value) => ({ value, label: t(`lapse.reasons.${value}`) }))}
      />
      <Button variant="secondary">{t("lapse.send")}</Button>
    </form>
  );
}
