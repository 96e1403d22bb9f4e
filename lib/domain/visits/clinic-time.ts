import { FIRST_LANGUAGE, type Language } from "@/lib/domain/people/language";

const formats = new Map<string, Intl.DateTimeFormat>();
const LOCALE_OF: Readonly<Record<Language, string>> = { en: "en-US", es: "es-US" };

/** Making a formatter costs a hundred times its use. */
function formatter(
  kind: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
  language = FIRST_LANGUAGE,
): Intl.DateTimeFormat {
  const key = `${language} ${kind} ${timeZone}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(LOCALE_OF[language], { ...options, timeZone });
  formats.set(key, made);
  return made;
}

/** "9:30 am" on the clinic's clock. Without the points of Spanish, which would end a sentence. */
export function clockTime(at: Date, timeZone: string, language?: Language): string {
  const shown = { hour: "numeric", minute: "2-digit", hour12: true } as const;
  const text = formatter("time", timeZone, shown, language).format(at);
  return text.replace(/\s/gu, " ").replaceAll(".", "").toLowerCase();
}

/** "Nov 22, 2026" on the clinic's calendar. */
export function calendarDay(at: Date, timeZone: string, language?: Language): string {
  const shown = { year: "numeric", month: "short", day: "numeric" } as const;
  return formatter("day", timeZone, shown, language).format(at);
}

/** "Nov 22, 2026, 9:30 am" */
export function dayAndTime(at: Date, timeZone: string, language?: Language): string {
  return `${calendarDay(at, timeZone, language)}, ${clockTime(at, timeZone, language)}`;
}

/** "Apr 3, 1961" for a date without a time, as the database gives it (midnight UTC). */
export function plainDate(date: Date, language?: Language): string {
  return calendarDay(date, "UTC", language);
}

/** "Sunday, November 22" for a date without a time. */
export function longDay(date: Date, language?: Language): string {
  const shown = { weekday: "long", month: "long", day: "numeric" } as const;
  return formatter("long", "UTC", shown, language).format(date);
}

/** A long day with its year where that is not the year of `today`; both YYYY-MM-DD. */
export function longDayOf(day: string, today: string, language?: Language): string {
  if (day.slice(0, 4) === today.slice(0, 4)) return longDay(new Date(day), language);
  const shown = { weekday: "long", month: "long", day: "numeric", year: "numeric" } as const;
  return formatter("long with year", "UTC", shown, language).format(new Date(day));
}

/** "Sun, Nov 22" for a date without a time, over a narrow column. */
export function shortDay(date: Date): string {
  return formatter("short", "UTC", { weekday: "short", month: "short", day: "numeric" }).format(date);
}

/** The clinic's local date at an instant, as YYYY-MM-DD. */
export function localDate(at: Date, timeZone: string): string {
  const parts = formatter("iso", timeZone, {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

const DAY_MS = 86_400_000;

/** "today", "yesterday" or "12 days ago", counted on the clinic's calendar. */
export function daysAgo(at: Date, now: Date, timeZone: string): string {
  const days = Math.round(
    (Date.parse(localDate(now, timeZone)) - Date.parse(localDate(at, timeZone))) / DAY_MS,
  );
  if (days <= 0) return "today";
  return days === 1 ? "yesterday" : `${days} days ago`;
}

/** "9:30 am", "9:30 am on Monday" within the next six days, else "9:30 am on Nov 22, 2026": as heard at `now`. */
export function timeAhead(at: Date, now: Date, timeZone: string, language?: Language): string {
  const days = (Date.parse(localDate(at, timeZone)) - Date.parse(localDate(now, timeZone))) / DAY_MS;
  const time = clockTime(at, timeZone, language);
  if (days === 0) return time;
  const day =
    days > 0 && days < 7
      ? formatter("weekday", timeZone, { weekday: "long" }, language).format(at)
      : calendarDay(at, timeZone, language);
  return language === "es" ? `${time} del ${day}` : `${time} on ${day}`;
}

/** The clinic's day and time at an instant, as YYYY-MM-DDTHH:MM. */
export function localMoment(at: Date, timeZone: string): string {
  const clock = formatter("24h", timeZone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(
    at,
  );
  return `${localDate(at, timeZone)}T${clock}`;
}

/** The next full quarter hour on the clinic's clock as HH:MM, for a time field; the last one of a day stays. */
export function nextQuarterHour(at: Date, timeZone: string): string {
  const parts = formatter("24h", timeZone, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? "0");
  const minutes = Math.min(Math.ceil((part("hour") * 60 + part("minute")) / 15) * 15, 24 * 60 - 15);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
