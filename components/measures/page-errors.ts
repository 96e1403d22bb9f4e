import { getTranslations } from "next-intl/server";
import type { ErrorSummaryItem } from "@/components/ui/error-summary";
import type { PageProblem } from "@/lib/domain/questionnaires/read-page";

/** Where a question may be skipped, its error says so: it does not ask for an answer alone. */
export const problemKey = ({ problem }: PageProblem, maySkip: boolean) =>
  problem === "missing" && maySkip ? "missingOrSkip" : problem;

/** What a page refused, in words. */
export async function pageErrors(
  problems: readonly PageProblem[],
  maySkip: boolean,
): Promise<ErrorSummaryItem[]> {
  const t = await getTranslations("measures");
  return problems.map((one) => ({
    fieldId: one.field,
    message: t(`problems.${problemKey(one, maySkip)}`),
  }));
}
