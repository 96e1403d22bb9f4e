import { getTranslations } from "next-intl/server";
import { TextField } from "@/components/ui/text-field";
import { one, type RawFields } from "@/lib/domain/intake/raw-fields";
import { FEWEST_TASKS, MOST_TASKS } from "@/lib/domain/questionnaires/questionnaires";
import { type PageProblem, TASK_MAX_LENGTH, taskBox } from "@/lib/domain/questionnaires/read-page";

type Props = { readonly fields: RawFields; readonly problems: readonly PageProblem[] };

/** The boxes for the patient's own activities; what is named here is asked each time. */
export async function TaskFields({ fields, problems }: Props) {
  const t = await getTranslations("measures");
  return (
    <>
      <h1>{t("questions.tasks")}</h1>
      <p>{t("hints.tasks")}</p>
      {Array.from({ length: MOST_TASKS }, (_, index) => {
        const box = taskBox(index);
        const problem = problems.find(({ field }) => field === box)?.problem;
        return (
          <TextField
            key={box}
            name={box}
            label={t(`nth.${index + 1}`)}
            optional={index < FEWEST_TASKS ? undefined : t("optional")}
            error={problem && t(`problems.${problem}`)}
            defaultValue={one(fields, box)}
            maxLength={TASK_MAX_LENGTH}
            autoComplete="off"
          />
        );
      })}
    </>
  );
}
