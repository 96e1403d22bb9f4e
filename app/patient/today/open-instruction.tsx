import type { PatientWords } from "@/app/patient/today/patient-words";
import { buttonLook } from "@/components/ui/button";
import type { InterruptingTier } from "@/lib/domain/triage/tiers";

type Props = { readonly tier: InterruptingTier; readonly checkInId: string | null; readonly t: PatientWords };

/** On the home page for as long as the clinic has not closed the alert. */
export function OpenInstruction({ tier, checkInId, t }: Props) {
  const words = tier === "emergency" ? "home.instructionEmergency" : "home.instructionUrgent";
  return (
    <section className={`instruction-${tier} flex flex-col gap-3 rounded-door p-4`}>
      <h2>{t(words)}</h2>
      {checkInId !== null && (
        <a
          href={`/patient/check-in/${checkInId}/result`}
          className={buttonLook({}, "bg-white text-[#7f0f06]")}
        >
          {t("home.instructionLink")}
        </a>
      )}
    </section>
  );
}
