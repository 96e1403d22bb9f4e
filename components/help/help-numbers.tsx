import { getTranslations } from "next-intl/server";
import { TelLink } from "@/components/check-in/tel-link";
import { unbroken } from "@/components/check-in/unbroken";
import { RingClinic } from "@/components/help/ring-clinic";
import type { Phrase } from "@/lib/domain/hours/shut-phrase";

export type HelpNumbersProps = {
  readonly clinic: {
    readonly phone: string;
    readonly numbers: {
      readonly emergency: string;
      readonly urgentLine: string;
      readonly crisisLine: string;
    };
  };
  /** Set while the clinic is shut: when it opens. A page kept on the phone cannot know. */
  readonly opens?: Phrase | undefined;
};

/** Whom to ring, the most urgent first. A clinic that is shut comes last, with the time it opens. */
export async function HelpNumbers({ clinic, opens }: HelpNumbersProps) {
  const t = await getTranslations("help.numbers");
  const { emergency, urgentLine, crisisLine } = clinic.numbers;
  const ringClinic = <RingClinic phone={clinic.phone} opens={opens} />;
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
