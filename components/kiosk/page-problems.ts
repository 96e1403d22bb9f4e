import { getTranslations } from "next-intl/server";
import type { ErrorSummaryItem } from "@/components/ui/error-summary";
import type { RefusedPage } from "@/lib/contracts/kiosk";

export type PageProblems = {
  /** For the summary, each message once. */
  readonly items: readonly ErrorSummaryItem[];
  /** The message of a field, to stand beside it. */
  readonly of: (field: string) => string | undefined;
};

type Problem = RefusedPage["problems"][number] & {
  /** Until it may be tried again. */ readonly minutes?: number;
};

/** What a page refused, in words. A field's name is the id of its first control. */
export async function pageProblems(problems: readonly Problem[]): Promise<PageProblems> {
  const t = await getTranslations();
  const items = problems.map(({ field, messageKey, minutes = 0 }) => ({
    fieldId: field,
    message: t(messageKey, { minutes }),
  }));
  return {
    items: items.filter(
      ({ message }, index) => items.findIndex((other) => other.message === message) === index,
    ),
    of: (field) => items.find(({ fieldId }) => fieldId === field)?.message,
  };
}
