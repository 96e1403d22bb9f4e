import "server-only";
import { askedOf, type RefusedForm } from "@/lib/http/refused-form";
import { fieldText } from "@/lib/http/form-again";
import { typedFields } from "@/lib/http/typed-fields";

/** What a staff form on this page was just refused with; staff screens carry their words themselves. */
export async function refusedStaffForm(
  page: string,
  words: Readonly<Record<string, string>> = {},
): Promise<RefusedForm> {
  const found = await typedFields(page);
  const typed = (name: string) => fieldText(found?.fields ?? {}, name);
  const items = Object.entries(found?.problems ?? {}).map(([fieldId, said]) => ({
    fieldId,
    message: (words[said] ?? said).replace("{minutes}", typed("minutes")),
  }));
  return askedOf(typed, items);
}
