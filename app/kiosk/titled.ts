import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

/** A page's title, with "Error: " before it when the page came back with problems. */
export async function titled(title: string, hasProblems = false): Promise<Metadata> {
  if (!hasProblems) return { title };
  const common = await getTranslations("common");
  return { title: common("errorPrefix", { title }) };
}

/** For a page whose title never changes: `messageKey` is whole, for instance kiosk.desk.title. */
export function titledBy(messageKey: string): () => Promise<Metadata> {
  return async () => ({ title: (await getTranslations())(messageKey) });
}
