import { getTranslations } from "next-intl/server";
import { PRIVATE_INPUT } from "@/components/kiosk/kiosk-form";
import type { PageProblems } from "@/components/kiosk/page-problems";
import type { StepWords } from "@/components/kiosk/step-words";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { one, type RawFields } from "@/lib/domain/intake/raw-fields";
import { CANCER_ACTIVE, CANCER_FIELDS } from "@/lib/domain/patients/cancer-details";

type Boxes = { readonly fields: RawFields; readonly problems: Pick<PageProblems, "of"> };

/** What kind, which year, and whether it is still there: each may stay empty. */
export async function CancerBoxes({ fields, problems }: Boxes) {
  const t = await getTranslations("intake.steps.history-cancer");
  const { type, year, active } = CANCER_FIELDS;
  return (
    <>
      <TextField
        {...PRIVATE_INPUT}
        autoCapitalize="sentences"
        name={type}
        label={t("typeLabel")}
        hint={t("typeHint")}
        defaultValue={one(fields, type)}
        error={problems.of(type)}
      />
      <TextField
        {...PRIVATE_INPUT}
        name={year}
        width="short"
        inputMode="numeric"
        label={t("yearLabel")}
        hint={t("yearHint")}
        defaultValue={one(fields, year)}
        error={problems.of(year)}
      />
      <RadioGroup
        name={active}
        label={t("activeLabel")}
        options={CANCER_ACTIVE.map((value) => ({ value, label: t(`options.${value}`) }))}
        value={one(fields, active)}
        error={problems.of(active)}
      />
    </>
  );
}

/** The page of the intake that follows a ticked "cancer". */
export function CancerQuestion({ words, ...boxes }: Boxes & { readonly words: StepWords }) {
  return (
    <>
      <div className="space-y-2">
        {words.heading && <h1>{words.label}</h1>}
        <p className="text-muted">{words.hint}</p>
      </div>
      <CancerBoxes {...boxes} />
    </>
  );
}
