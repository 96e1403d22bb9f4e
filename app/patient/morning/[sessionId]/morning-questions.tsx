import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { PainScale } from "@/components/ui/pain-scale";
import { RadioGroup } from "@/components/ui/radio-group";

type MorningQuestionsProps = {
  readonly pain: number | null;
  readonly sore: boolean | null;
  readonly error: string | undefined;
};

/** How it is now, and whether it is plain soreness: what the form of a morning after asks. */
export async function MorningQuestions({ pain, sore, error }: MorningQuestionsProps) {
  const t = await getTranslations("session");
  return (
    <>
      <div className="space-y-2">
        <h1>{t("morning.title")}</h1>
        <p>{t("morning.lead")}</p>
      </div>
      <PainScale
        name="pain"
        label={t("morning.label")}
        lowLabel={t("item.painLow")}
        highLabel={t("item.painHigh")}
        value={pain ?? undefined}
        error={error}
      />
      <RadioGroup
        name="sore"
        label={t("morning.sore")}
        hint={t("morning.soreHint")}
        optional={t("item.formOptional")}
        layout="row"
        value={sore === null ? undefined : sore ? "yes" : "no"}
        options={(["yes", "no"] as const).map((value) => ({ value, label: t(`item.formFelt.${value}`) }))}
      />
      <Button>{t("morning.send")}</Button>
    </>
  );
}
