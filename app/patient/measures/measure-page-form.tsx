import { getTranslations } from "next-intl/server";
import { MeasureField } from "@/components/measures/measure-field";
import { pageErrors } from "@/components/measures/page-errors";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CHANGE_FIELD } from "@/lib/domain/intake/changed-answer";
import type { FormPage } from "@/lib/use-cases/measure-forms/view-page";

type Props = { readonly formId: string; readonly shown: FormPage };

/** One page as a native form; it works before and without JavaScript. */
export async function MeasurePageForm({ formId, shown }: Props) {
  const [t, common] = await Promise.all([getTranslations("measures"), getTranslations("common")]);
  const { page, problems, maySkip } = shown;
  const items = await pageErrors(problems, maySkip);
  return (
    <form
      method="post"
      action={`/api/measure-forms/${formId}/pages/${page.id}`}
      className="flex flex-col gap-6"
      autoComplete="off"
    >
      {items.length > 0 && <ErrorSummary title={common("problemTitle")} items={items} />}
      <MeasureField shown={shown} />
      {shown.isChange && <input type="hidden" name={CHANGE_FIELD} value="1" />}
      <Button>{common("continue")}</Button>
      {maySkip && (
        <Button variant="quiet" name="skip" value="1">
          {t("skip")}
        </Button>
      )}
    </form>
  );
}
