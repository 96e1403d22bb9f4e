import type { getTranslations } from "next-intl/server";
import type { HistoryFlag } from "@/lib/domain/patients/history-flags";

type Words = Awaited<ReturnType<typeof getTranslations<"check-in">>>;
export type KnownHistory = { readonly history: readonly HistoryFlag[]; readonly hasToldHistory: boolean };

/** What is known of a patient's history, for whoever looks after them: that nothing is, is said only where it was asked. */
export function historyInWords({ history, hasToldHistory }: KnownHistory, t: Words): string {
  if (history.length > 0) return history.map((key) => t(`history.${key}`)).join("; ");
  return t(hasToldHistory ? "result.historyNone" : "result.historyUnasked");
}
