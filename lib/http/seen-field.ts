import "server-only";
import { type Boxes, readSeen, SEEN } from "@/lib/domain/clinics/seen-boxes";
import { fieldText } from "@/lib/http/form-again";
import type { FormFields } from "@/lib/http/read-input";

/** What a settings form says it showed, apart from what was typed into it. */
export function withoutSeen(fields: FormFields): { readonly typed: FormFields; readonly seen: Boxes | null } {
  const typed = Object.fromEntries(Object.entries(fields).filter(([name]) => name !== SEEN));
  return { typed, seen: readSeen(fieldText(fields, SEEN)) };
}
