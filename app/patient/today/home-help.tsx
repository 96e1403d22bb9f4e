import type { PatientWords } from "@/app/patient/today/patient-words";
import { TelLink } from "@/components/check-in/tel-link";
import { unbroken } from "@/components/check-in/unbroken";

type Props = { readonly phone: string; readonly emergency: string; readonly t: PatientWords };

/** Whom to ring, in the same place every day. */
export function HomeHelp({ phone, emergency, t }: Props) {
  return (
    <section aria-labelledby="help" className="flex flex-col gap-3">
      <h2 id="help">{t("home.help")}</h2>
      <p>{t("home.helpLead")}</p>
      <TelLink number={phone}>{t("ring", { phone: unbroken(phone) })}</TelLink>
      <p className="font-semibold">{t("home.helpEmergency", { emergency })}</p>
    </section>
  );
}
