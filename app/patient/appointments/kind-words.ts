import { getTranslations } from "next-intl/server";

/** What a visit is for, in the page's language. A type the clinic has named itself is shown as it was typed. */
export async function kindWords(): Promise<(kind: string) => string> {
  const t = await getTranslations("appointments");
  return (kind) => (t.has(`kinds.${kind}`) ? t(`kinds.${kind as "first"}`) : kind);
}
