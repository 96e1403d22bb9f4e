import type { PatientWords } from "@/app/patient/today/patient-words";
import type { Language } from "@/lib/domain/people/language";
import { longDay } from "@/lib/domain/visits/clinic-time";

/** What every page says of a plan before its first day. */
export const beginsLater = (startsOn: string, t: PatientWords, language: Language) => ({
  title: t("home.beginsLaterTitle", { day: longDay(new Date(startsOn), language) }),
  lead: t("home.beginsLaterLead"),
});
