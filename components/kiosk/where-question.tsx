import { getTranslations } from "next-intl/server";
import { BodyMap } from "@/components/body-map/body-map";
import type { PageProblems } from "@/components/kiosk/page-problems";
import type { StepWords } from "@/components/kiosk/step-words";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox-group";
import { FieldGroup } from "@/components/ui/field";
import { many, type RawFields } from "@/lib/domain/intake/raw-fields";

export type WhereQuestionProps = {
  readonly fields: RawFields;
  readonly problems: PageProblems;
  readonly words: StepWords;
};

/** Where it hurts: the picture, "Nothing hurts", Continue, and the same places as a list. */
export async function WhereQuestion({ fields, problems, words }: WhereQuestionProps) {
  const [t, kiosk, common] = await Promise.all([
    getTranslations("intake.steps.where"),
    getTranslations("kiosk.where"),
    getTranslations("common"),
  ]);
  const chosen = many(fields, "regions");
  const between = (
    <>
      <Checkbox
        name="regions"
        option={{ value: "none", label: t("noneOption") }}
        checked={chosen.includes("none")}
      />
      <Button className="kiosk-big">{common("continue")}</Button>
    </>
  );
  return (
    <FieldGroup {...words} id="regions-group" error={problems.of("regions")}>
      <BodyMap name="regions" chosen={chosen} listTitle={kiosk("orList")} between={between} />
    </FieldGroup>
  );
}
