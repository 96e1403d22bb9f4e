import { getTranslations } from "next-intl/server";
import { TelLink } from "@/components/check-in/tel-link";
import { unbroken } from "@/components/check-in/unbroken";

export type HelpNumbersProps = {
  readonly clinic: {
    readonly phone: string;
    readonly numbers: {
      readonly emergency: string;
      readonly urgentLine: string;
      readonly crisisLine: string;
    };
  };
};

/** Whom to ring, the most urgent first. */
export async function HelpNumbers({ clinic }: HelpNumbersProps) {
  const t = await getTranslations("help.numbers");
  const { emergency, urgentLine, crisisLine } = clinic.numbers;
  return (
    <section aria-labelledby="numbers" className="flex flex-col gap-3">
      <h2 id="numbers">{t("title")}</h2>
      <TelLink number={emergency} className="button-danger">
        {t("emergency", { number: unbroken(emergency) })}
      </TelLink>
      <TelLink number={clinic.phone}>{t("clinic", { number: unbroken(clinic.phone) })}</TelLink>
      <TelLink number={urgentLine}>{t("urgentLine", { number: unbroken(urgentLine) })}</TelLink>
      <TelLink number={crisisLine}>{t("crisisLine", { number: unbroken(crisisLine) })}</TelLink>
    </section>
  );
}
