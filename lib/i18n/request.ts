import { getRequestConfig } from "next-intl/server";
import { _createCache } from "use-intl/core";
import { languageOfRequest } from "@/lib/auth/language-of-request";
import { asLanguage, FIRST_LANGUAGE, type Language } from "@/lib/domain/people/language";
import { NAMESPACES, STAFF_NAMESPACES } from "@/lib/i18n/namespaces";
import { filledFrom, type Words } from "@/lib/i18n/words";

/** A language that has no such file has no words of it; namespaces.test.ts and translations.test.ts say so. */
async function readNamespace(language: Language, name: string): Promise<Words> {
  const file = import(`../../messages/${language}/${name}.json`) as Promise<{ default: Words }>;
  return language === FIRST_LANGUAGE
    ? (await file).default
    : file.then((own) => own.default).catch(() => ({}));
}

async function readMessages(language: Language): Promise<Words> {
  const names = NAMESPACES.filter((name) => language === FIRST_LANGUAGE || !STAFF_NAMESPACES.includes(name));
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readNamespace(language, name)] as const)),
  );
}

/** Where a language has no words, which staff's namespaces may lack, the first language's stand. */
async function wholeMessages(language: Language): Promise<Words> {
  const own = await readMessages(language);
  return language === FIRST_LANGUAGE ? own : filledFrom(own, await messagesFor(FIRST_LANGUAGE));
}

const read = new Map<Language, Promise<Words>>();

/** Each language's files are read once in a process; a change to one while developing loads this module anew. */
function messagesFor(language: Language): Promise<Words> {
  const messages = read.get(language) ?? wholeMessages(language);
  read.set(language, messages);
  return messages;
}

/** next-intl hands this on to every translator: a message is parsed once in a process, not once a request. */
const kept = { _cache: _createCache() };

/**
 * What next-intl needs for each request: the language asked for by name, or the request's own. Times of a clinic are
 * formatted in that clinic's zone, given by the caller; UTC here keeps a forgotten zone from following the server's.
 */
export default getRequestConfig(async ({ locale: named }) => {
  const locale = asLanguage(named) ?? (await languageOfRequest());
  return { ...kept, locale, messages: await messagesFor(locale), timeZone: "UTC" };
});
