import "server-only";
import type { FormCookie, FormResult } from "@/lib/http/define-form";
import type { FormFields } from "@/lib/http/read-input";
import { longTypedFieldsCookie, noTypedFields, typedFieldsCookie } from "@/lib/http/typed-fields";

/** One field of a form as text; empty when it was not sent, or sent twice. */
export function fieldText(fields: FormFields, name: string): string {
  const value = fields[name];
  return typeof value === "string" ? value : "";
}

/** Every field as text, for a form whose boxes depend on the clinic. */
export function fieldTexts(fields: FormFields): Record<string, string> {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, fieldText(fields, name)]));
}

/** Back to the page of the form, with what may be shown again and a message key for each field. Never a password. */
export function again(
  location: string,
  fields: Readonly<Record<string, string>>,
  problems: Readonly<Record<string, string>>,
): FormResult {
  return { location, cookies: [typedFieldsCookie(location, { fields, problems })] };
}

/** The same for a form of somebody signed in, however long it is. */
export async function againLong(
  location: string,
  fields: Readonly<Record<string, string>>,
  problems: Readonly<Record<string, string>>,
): Promise<FormResult> {
  return { location, cookies: [await longTypedFieldsCookie(location, { fields, problems })] };
}

/** Forgets what a refused form had kept: it went through. */
export function forgetTyped(): FormCookie {
  return noTypedFields();
}
