import "server-only";
import type { Language } from "@/lib/domain/people/language";
import { filledFrom } from "@/lib/i18n/words";
import english from "@/messages/en/reminders.json" with { type: "json" };
import spanish from "@/messages/es/reminders.json" with { type: "json" };

const MESSAGES: Readonly<Record<Language, typeof english>> = {
  en: english,
  es: filledFrom(spanish, english) as typeof english,
};

/** All that a patient's calendar shows, in their language: no name, no exercise, no clinic; and how to turn it off. */
export function calendarSays(language: Language): { readonly title: string; readonly change: string } {
  const { event, change } = MESSAGES[language].calendar;
  return { title: event, change };
}
