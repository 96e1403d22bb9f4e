import type { PatientWords } from "@/app/patient/today/patient-words";
import { telHref, TelLink } from "@/components/check-in/tel-link";
import { unbroken } from "@/components/check-in/unbroken";

type Props = { readonly phone: string; readonly emergency: string; readonly t: PatientWords };

/** Whom to ring, in the same place every day. */
export function HomeHelp({ phone, emergency, t }: Props) {
  return (
    <section aria-labelledby="help" className="flex flex-col gap-3">
      <h2 id="help">{t("home.help")}</h2>
      <p>{t("home.helpLead")}</p>
      <TelLink number={phone}>{t("ring", { phone: unbroken(phone) })}</TelLink>
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
