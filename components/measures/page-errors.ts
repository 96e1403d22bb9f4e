import { getTranslations } from "next-intl/server";
import type { ErrorSummaryItem } from "@/components/ui/error-summary";
import type { PageProblem } from "@/lib/domain/questionnaires/read-page";

/** What a page refused, in words. */
export async function pageErrors(problems: readonly PageProblem[]): Promise<ErrorSummaryItem[]> {
  const t = await getTranslations("measures");
  return problems.map(({ field, problem }) => ({ fieldId: field, message: t(`problems.${problem}`) }));
}
