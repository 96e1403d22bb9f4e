import "server-only";
import { createTranslator } from "use-intl/core";
import type { MailTemplate, MailWords } from "@/lib/contracts/mail";
import type { Language } from "@/lib/domain/people/language";
import { filledFrom } from "@/lib/i18n/words";
import english from "@/messages/en/mail.json" with { type: "json" };
import spanish from "@/messages/es/mail.json" with { type: "json" };

export type ComposedMail = { readonly subject: string; readonly text: string };

/** Mail to staff is in English alone. */
const MESSAGES: Readonly<Record<Language, typeof english>> = {
  en: english,
  es: filledFrom(spanish, english) as typeof english,
};

/** All that a reminder says on a patient's phone: its mail's subject, in their language. */
export const reminderText = (language: Language): string => MESSAGES[language].reminder.subject;

/** A mail's subject and text. Plain text only: nothing to load, nothing to track, nothing to inject. */
export function composeMail(template: MailTemplate, words: MailWords, language: Language): ComposedMail {
  const t = createTranslator({ locale: language, messages: MESSAGES[language] });
  return { subject: t(`${template}.subject`, words), text: `${t(`${template}.text`, words)}\n` };
}
