import { getTranslations } from "next-intl/server";
import { promisedTime } from "@/app/patient/check-in/instruction-words";
import { unbroken } from "@/components/check-in/unbroken";
import type { InterruptingTier } from "@/lib/domain/triage/tiers";
import { clockTime, timeAhead } from "@/lib/domain/visits/clinic-time";
import type { CheckInResult } from "@/lib/use-cases/check-ins/view-result";

export type ClinicKnowsProps = {
  readonly result: CheckInResult;
  readonly tier: InterruptingTier;
  /** Who is on duty, where the rota names one, and the time they read it by; null once that has passed. */
  readonly reads: { readonly name: string | null; readonly by: Date } | null;
};

const EMERGENCY_WORDS = {
  open: "result.ringsEmergency",
  closing: "result.closingEmergency",
  closed: "result.shutEmergency",
  overdue: "result.overdueEmergency",
} as const;

/** Who reads it and by when, as far as the rota says and while that time is still to come. */
async function readWords({ result, reads }: Omit<ClinicKnowsProps, "tier">): Promise<string> {
  const t = await getTranslations("check-in");
  const { clinic, answeredAt } = result;
  if (!reads) return t("result.reads", { clinic: clinic.name });
  const time = timeAhead(reads.by, answeredAt, clinic.timeZone);
  return reads.name === null
    ? t("result.readsBy", { time })
    : t("result.readsByNamed", { name: reads.name, time });
}

/** Who has been told, who reads it, and by when they ring. */
export async function ClinicKnows({ result, tier, reads }: ClinicKnowsProps) {
  const [t, triage] = await Promise.all([getTranslations("check-in"), getTranslations("triage")]);
  const { clinic, alert } = result;
  const time = promisedTime(result);
  const words = result.callback?.words ?? "closed";
  const urgentWords = triage(`callback.${words}`, { time, urgent_line: unbroken(clinic.numbers.urgentLine) });
  return (
    <section aria-labelledby="knows" className="flex flex-col gap-2">
      <h2 id="knows">{t("result.knows")}</h2>
      <p>
        {t("result.told")}{" "}
        {alert?.seenAt
          ? t("result.seen", { time: clockTime(alert.seenAt, clinic.timeZone) })
          : await readWords({ result, reads })}
      </p>
      <p>{tier === "emergency" ? t(EMERGENCY_WORDS[words], { time }) : urgentWords}</p>
    </section>
  );
}
