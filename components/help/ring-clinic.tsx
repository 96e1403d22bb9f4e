import { getTranslations } from "next-intl/server";
import { TelLink } from "@/components/check-in/tel-link";
import { unbroken, unbrokenTimes } from "@/components/check-in/unbroken";
import type { Phrase } from "@/lib/domain/hours/shut-phrase";

type RingClinicProps = {
  readonly phone: string;
  /** Set while the clinic is shut: when it opens. */
  readonly opens?: Phrase | undefined;
};

/** The clinic's number; while nobody is there to answer, with the time from which somebody is. */
export async function RingClinic({ phone, opens }: RingClinicProps) {
  const t = await getTranslations("help.numbers");
  const number = unbroken(phone);
  return (
    <TelLink number={phone}>
      {opens
        ? unbrokenTimes(t(`clinicShut.${opens.key}`, { ...opens.values, number }))
        : t("clinic", { number })}
    </TelLink>
  );
}
