import "server-only";
import { createTranslator } from "use-intl/core";
import type { MailTemplate, MailWords } from "@/lib/contracts/mail";
import messages from "@/messages/en/mail.json" with { type: "json" };

export type ComposedMail = { readonly subject: string; readonly text: string };

/** A mail's subject and text. Plain text only: nothing to load, nothing to track, nothing to inject. */
export function composeMail(template: MailTemplate, words: MailWords): ComposedMail {
  const t = createTranslator({ locale: "en", messages });
  return { subject: t(`${template}.subject`, words), text: `${t(`${template}.text`, words)}\n` };
}
