import "server-only";
import { formThatCameBack, type RefusedForm } from "@/lib/http/refused-form";

/** What a staff form on this page was just refused with; staff screens carry their words themselves. */
export const refusedStaffForm = (
  page: string,
  words: Readonly<Record<string, string>> = {},
): Promise<RefusedForm> =>
  formThatCameBack(page, (said, typed) => (words[said] ?? said).replace("{minutes}", typed("minutes")));
