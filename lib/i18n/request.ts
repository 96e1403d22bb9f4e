import { getRequestConfig } from "next-intl/server";
import { _createCache } from "use-intl/core";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { NAMESPACES } from "@/lib/i18n/namespaces";

type Messages = Record<string, unknown>;

async function readMessages(locale: Locale): Promise<Messages> {
  const files = await Promise.all(
    NAMESPACES.map(async (name) => {
      const file = (await import(`../../messages/${locale}/${name}.json`)) as { default: Messages };
      return [name, file.default] as const;
    }),
  );
  return Object.fromEntries(files);
}

const read = new Map<Locale, Promise<Messages>>();

/** Each language's files are read once in a process; a change to one while developing loads this module anew. */
function messagesFor(locale: Locale): Promise<Messages> {
  const messages = read.get(locale) ?? readMessages(locale);
  read.set(locale, messages);
  return messages;
}

/** next-intl hands this on to every translator: a message is parsed once in a process, not once a request. */
const kept = { _cache: _createCache() };

/**
 * What next-intl needs for each request. Times of a clinic are formatted in that clinic's zone, given by the caller;
 * UTC here keeps a forgotten zone from following the server's.
 */
export default getRequestConfig(async () => {
  const locale = LOCALES[0];
  return { ...kept, locale, messages: await messagesFor(locale), timeZone: "UTC" };
});
