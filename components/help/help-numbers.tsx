import { getTranslations } from "next-intl/server";
import { TelLink } from "@/components/check-in/tel-link";
import { unbroken } from "@/components/check-in/unbroken";
import type { ClinicHours } from "@/lib/domain/hours/opening-hours";
import { shutPhrase } from "@/lib/domain/hours/shut-phrase";

export type HelpNumbersProps = {
  readonly clinic: ClinicHours & {
    readonly phone: string;
    readonly numbers: {
      readonly emergency: string;
      readonly urgentLine: string;
      readonly crisisLine: string;
    };
  };
};

/** Whom to ring, the most urgent first. A clinic that is shut comes last, with the time it opens. */
export async function HelpNumbers({ clinic }: HelpNumbersProps) {
  const t = await getTranslations("help.numbers");
  const { emergency, urgentLine, crisisLine } = clinic.numbers;
  const opens = shutPhrase(new Date(), clinic)?.opens;
  const number = unbroken(clinic.phone);
  const ringClinic = (
    <TelLink number={clinic.phone}>
      {opens ? t(`clinicShut.${opens.key}`, { ...opens.values, number }) : t("clinic", { number })}
    </TelLink>
  );
  return (
    <section aria-labelledby="numbers" className="flex flex-col gap-3">
      <h2 id="numbers">{t("title")}</h2>
      <TelLink number={emergency} className="button-danger">
        {t("emergency", { number: unbroken(emergency) })}
      </TelLink>
      {!opens && ringClinic}
      <TelLink number={urgentLine}>
        {t(opens ? "urgentLineNow" : "urgentLine", { number: unbroken(urgentLine) })}
      </TelLink>
      <TelLink number={crisisLine}>{t("crisisLine", { number: unbroken(crisisLine) })}</TelLink>
      {opens && ringClinic}
    </section>
  );
}
