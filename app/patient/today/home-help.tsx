import { getTranslations } from "next-intl/server";
import { telHref } from "@/components/check-in/tel-link";
import type { HelpNumbersProps } from "@/components/help/help-numbers";
import { RingClinic } from "@/components/help/ring-clinic";
import type { ClinicHours } from "@/lib/domain/hours/opening-hours";
import { shutPhrase } from "@/lib/domain/hours/shut-phrase";
import type { Language } from "@/lib/domain/people/language";

type Props = {
  readonly clinic: HelpNumbersProps["clinic"] & ClinicHours;
  readonly language: Language;
};

/** Whom to ring, in the same place every day. */
export async function HomeHelp({ clinic, language }: Props) {
  const t = await getTranslations("patient");
  const { emergency } = clinic.numbers;
  return (
    <section aria-labelledby="help" className="flex flex-col gap-3">
      <h2 id="help">{t("home.help")}</h2>
      <p>{t("home.helpLead")}</p>
      <RingClinic phone={clinic.phone} opens={shutPhrase(new Date(), clinic, language)?.opens} />
      <p>
        <a
          href={telHref(emergency)}
          className="inline-flex min-h-(--target) items-center font-semibold text-inherit"
        >
          {t("home.helpEmergency", { emergency })}
        </a>
      </p>
    </section>
  );
}
