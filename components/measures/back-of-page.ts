type Place = { readonly isChange: boolean; readonly backPageId: string | null };

/** Where "Back" of a question leads: to the answers for whoever came to change one, else to the question before. */
export function backOfPage({ isChange, backPageId }: Place, base: string, before: string): string {
  if (isChange) return `${base}/check`;
  return backPageId === null ? before : `${base}/${backPageId}`;
}
