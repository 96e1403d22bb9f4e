import "server-only";
import { getTranslations } from "next-intl/server";
import { fieldText } from "@/lib/http/form-again";
import { typedFields } from "@/lib/http/typed-fields";

/** What the message form on this page was just refused with, in words, and what was typed. */
export async function ownProblems(page: string) {
  const [found, t, common] = await Promise.all([
    typedFields(page),
    getTranslations("messages.problem"),
    getTranslations("common"),
  ]);
  const items = (["about", "text"] as const).flatMap((fieldId) => {
    const key = found?.problems[fieldId];
    return key === undefined ? [] : [{ fieldId, message: t(key) }];
  });
  return {
    items,
    typed: (name: string) => fieldText(found?.fields ?? {}, name),
    error: (name: string) => items.find(({ fieldId }) => fieldId === name)?.message,
    titled: (title: string) => (items.length > 0 ? common("errorPrefix", { title }) : title),
  };
}
