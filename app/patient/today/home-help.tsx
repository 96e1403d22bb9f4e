import type { PatientWords } from "@/app/patient/today/patient-words";
import { telHref } from "@/components/check-in/tel-link";
import { RingClinic } from "@/components/help/ring-clinic";
import type { Phrase } from "@/lib/domain/hours/shut-phrase";

type Props = {
  readonly phone: string;
  /** Set while the clinic is shut: when it opens. */
  readonly opens: Phrase | undefined;
  readonly emergency: string;
  readonly t: PatientWords;
};

/** Whom to ring, in the same place every day. */
export function HomeHelp({ phone, opens, emergency, t }: Props) {
  return (
    <section aria-labelledby="help" className="flex flex-col gap-3">
      <h2 id="help">{t("home.help")}</h2>
      <p>{t("home.helpLead")}</p>
      <RingClinic phone={phone} opens={opens} />
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
