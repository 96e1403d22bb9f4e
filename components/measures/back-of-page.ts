import { backAtAnswer } from "@/lib/domain/intake/changed-answer";

type Place = {
  readonly page: { readonly id: string };
  readonly isChange: boolean;
  readonly backPageId: string | null;
};

/** Where "Back" of a question leads: to its answer for whoever came to change it, else to the question before. */
export function backOfPage({ page, isChange, backPageId }: Place, base: string, before: string): string {
  if (isChange) return backAtAnswer(`${base}/check`, page.id, true);
  return backPageId === null ? before : `${base}/${backPageId}`;
}
