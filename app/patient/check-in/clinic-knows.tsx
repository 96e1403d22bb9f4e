import { getTranslations } from "next-intl/server";
import { promisedTime } from "@/app/patient/check-in/instruction-words";
import type { InterruptingTier } from "@/lib/domain/triage/tiers";
import { clockTime } from "@/lib/domain/visits/clinic-time";
import type { CheckInResult } from "@/lib/use-cases/check-ins/view-result";

type Props = { readonly result: CheckInResult; readonly tier: InterruptingTier };

const EMERGENCY_WORDS = {
  open: "result.ringsEmergency",
  closing: "result.closingEmergency",
  closed: "result.shutEmergency",
  overdue: "result.overdueEmergency",
} as const;

/** Who has been told, who reads it, and by when they ring. */
export async function ClinicKnows({ result, tier }: Props) {
  const [t, triage] = await Promise.all([getTranslations("check-in"), getTranslations("triage")]);
  const { clinic, alert } = result;
  const time = promisedTime(result);
  const words = result.callback?.words ?? "closed";
  const urgentWords = triage(`callback.${words}`, { time, urgent_line: clinic.numbers.urgentLine });
  return (
    <section aria-labelledby="knows" className="flex flex-col gap-2">
      <h2 id="knows">{t("result.knows")}</h2>
      <p>
        {t("result.told")}{" "}
        {alert?.seenAt
          ? t("result.seen", { time: clockTime(alert.seenAt, clinic.timeZone) })
          : t("result.reads", { clinic: clinic.name })}
      </p>
      <p>{tier === "emergency" ? t(EMERGENCY_WORDS[words], { time }) : urgentWords}</p>
    </section>
  );
}
