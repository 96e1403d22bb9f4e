import { getTranslations } from "next-intl/server";
import { TelLink } from "@/components/check-in/tel-link";
import { unbroken } from "@/components/check-in/unbroken";
import { buttonLook } from "@/components/ui/button";
import type { CheckInResult } from "@/lib/use-cases/check-ins/view-result";
import type { InterruptingTier } from "@/lib/domain/triage/tiers";

type Props = {
  readonly tier: InterruptingTier;
  /** Null where it was told at the desk: no page of the patient's says what to do. */
  readonly checkInId: string | null;
  readonly clinic: Pick<CheckInResult["clinic"], "phone" | "numbers">;
};

/** White, with words in the colour round it. */
const WHITE: Readonly<Record<InterruptingTier, string>> = {
  emergency: "bg-white text-[#7f0f06]",
  urgent: "bg-white text-[#7a3200]",
};

/** On the home page, before a check-in and after a calm one, for as long as the clinic has not closed the alert. */
export async function OpenInstruction({ tier, checkInId, clinic }: Props) {
  const t = await getTranslations("patient");
  const { emergency } = clinic.numbers;
  const words = tier === "emergency" ? "home.instructionEmergency" : "home.instructionUrgent";
  return (
    <section className={`instruction-${tier} flex flex-col gap-3 rounded-door p-4`}>
      <h2>{t(words)}</h2>
      {checkInId !== null && (
        <a href={`/patient/check-in/${checkInId}/result`} className={buttonLook({}, WHITE[tier])}>
          {t("home.instructionLink")}
        </a>
      )}
      {checkInId === null && tier === "emergency" && (
        <TelLink number={emergency} className={WHITE[tier]}>
          {t("home.instructionCall", { number: unbroken(emergency) })}
        </TelLink>
      )}
      {checkInId === null && (
        <TelLink number={clinic.phone} className={WHITE[tier]}>
          {t("ring", { phone: unbroken(clinic.phone) })}
        </TelLink>
      )}
    </section>
  );
}
