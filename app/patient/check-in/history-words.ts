import type { getTranslations } from "next-intl/server";
import type { CancerDetails } from "@/lib/domain/patients/cancer-details";
import { withCancer } from "@/lib/domain/patients/cancer-words";
import type { HistoryFlag } from "@/lib/domain/patients/history-flags";

type Words = Awaited<ReturnType<typeof getTranslations<"check-in">>>;
export type KnownHistory = {
  readonly history: readonly HistoryFlag[];
  readonly hasToldHistory: boolean;
  /** What was told of a cancer; null where nobody asked. */
  readonly cancer: CancerDetails | null;
};

/** What is known of a patient's history, for whoever looks after them: that nothing is, is said only where it was asked. */
export function historyInWords({ history, hasToldHistory, cancer }: KnownHistory, t: Words): string {
  if (history.length > 0)
    return history.map((key) => withCancer(key, t(`history.${key}`), cancer)).join("; ");
  return t(hasToldHistory ? "result.historyNone" : "result.historyUnasked");
}

/** The medicines that a history asks about. */
const MEDICINES = ["anticoag", "steroid"] as const satisfies readonly HistoryFlag[];

/** What is known of medicines: a box left empty is not a "no", and nobody is asked about any other. */
export function medicinesInWords({ history, hasToldHistory }: KnownHistory, t: Words): string {
  const untold = hasToldHistory ? "letter.medicineUntold" : "letter.medicineUnasked";
  const lines = MEDICINES.map((key) =>
    t(history.includes(key) ? "letter.medicineTold" : untold, { medicine: t(`history.${key}`) }),
  );
  return [...lines, t("letter.medicinesRest")].join(" ");
}
