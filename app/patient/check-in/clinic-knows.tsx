import { getTranslations } from "next-intl/server";
import { promisedTime } from "@/app/patient/check-in/instruction-words";
import type { InterruptingTier } from "@/lib/domain/triage/tiers";
import { clockTime } from "@/lib/domain/visits/clinic-time";
import type { CheckInResult } from "@/lib/use-cases/check-ins/view-result";

type Props = { readonly result: CheckInResult; readonly tier: InterruptingTier };

/** Who has been told, who reads it, and by when they ring. */
export async function ClinicKnows({ result, tier }: Props) {
  const [t, triage] = await Promise.all([getTranslations("check-in"), getTranslations("triage")]);
  const { clinic, alert } = result;
  const time = promisedTime(result);
  const isOpen = result.callback?.words === "open";
  const emergencyWords = isOpen ? t("result.ringsEmergency", { time }) : t("result.shutEmergency");
  const urgentWords = triage(`callback.${isOpen ? "open" : "closed"}`, {
    time,
    urgent_line: clinic.numbers.urgentLine,
  });
  return (
    <section aria-labelledby="knows" className="flex flex-col gap-2">
      <h2 id="knows">{t("result.knows")}</h2>
      <p>
        {t("result.told")}{" "}
        {alert?.seenAt
          ? t("result.seen", { time: clockTime(alert.seenAt, clinic.timeZone) })
          : t("result.reads", { clinic: clinic.name })}
      </p>
      <p>{tier === "emergency" ? emergencyWords : urgentWords}</p>
    </section>
  );
}
