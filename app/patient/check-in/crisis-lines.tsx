import { getTranslations } from "next-intl/server";
import { TelLink } from "@/components/check-in/tel-link";
import { unbroken } from "@/components/check-in/unbroken";
import type { ClinicNumbers } from "@/lib/domain/clinics/country-presets";

type Props = { readonly clinic: { readonly numbers: ClinicNumbers } };

/** Beside words about low mood: a voice to talk to now, one tap away. */
export async function CrisisLines({ clinic }: Props) {
  const t = await getTranslations("check-in");
  const { crisisLine, emergency } = clinic.numbers;
  return (
    <div className="flex flex-col gap-3">
      <TelLink number={crisisLine}>{t("result.callCrisis", { number: unbroken(crisisLine) })}</TelLink>
      <TelLink number={emergency}>{t("result.callEmergency", { number: unbroken(emergency) })}</TelLink>
    </div>
  );
}
