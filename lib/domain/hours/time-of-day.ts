import { FIRST_LANGUAGE, type Language } from "@/lib/domain/people/language";
import { clockTime } from "@/lib/domain/visits/clinic-time";

const MIDNIGHT: Readonly<Record<Language, string>> = { en: "midnight", es: "medianoche" };

type Span = { readonly open: string; readonly close: string };

/** "7:00 am to 1:00 pm" as staff read a session of the clinic's hours. */
export function sessionTimes({ open, close }: Span): string {
  return open === "00:00" && close === "24:00" ? "Open all day" : `${timeOfDay(open)} to ${timeOfDay(close)}`;
}

/** "7:00 am" for a time of day as the clinic's hours keep it, "07:00"; the end of a day, "24:00", is midnight. */
export function timeOfDay(time: string, language: Language = FIRST_LANGUAGE): string {
  return time === "24:00"
    ? MIDNIGHT[language]
    : clockTime(new Date(`1970-01-01T${time}:00Z`), "UTC", language);
}
