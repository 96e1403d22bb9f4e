import "server-only";
import { cookies } from "next/headers";
import { cookieOptions, flashCookieName } from "@/lib/auth/cookies";
import type { FormFields } from "@/lib/http/read-input";
import { sealed, unsealed } from "@/lib/secrets";

/** What a refused form was sent with, and message keys (or words) by field name. */
export type TypedFields = {
  readonly fields: FormFields;
  readonly problems: Readonly<Record<string, string>>;
};
type Sealed = TypedFields & { readonly page: string; readonly until: number };

const KEPT_SECONDS = 120;
/** Browsers drop larger cookies; a longer answer belongs in a server-side draft. */
const MOST_CHARACTERS = 3_600;

const PURPOSE = "typed fields";
const seal = (value: Sealed): string => sealed(PURPOSE, JSON.stringify(value));

function unseal(text: string): Sealed | null {
  const opened = unsealed(PURPOSE, text);
  return opened === null ? null : (JSON.parse(opened) as Sealed);
}

const pathOf = (location: string) => location.split(/[?#]/)[0] ?? location;

/** A cookie that carries what was typed to the page that shows it again: unreadable in the browser, for two minutes. */
export function typedFieldsCookie(location: string, typed: TypedFields) {
  const value = seal({ ...typed, page: pathOf(location), until: Date.now() + KEPT_SECONDS * 1000 });
  if (value.length <= MOST_CHARACTERS)
    return { name: flashCookieName(), value, options: cookieOptions(KEPT_SECONDS) };
  const shorter = seal({
    fields: {},
    problems: typed.problems,
    page: pathOf(location),
    until: Date.now() + KEPT_SECONDS * 1000,
  });
  return { name: flashCookieName(), value: shorter, options: cookieOptions(KEPT_SECONDS) };
}

/** In its place once the form went through: the next page of the same path is not that form any more. */
export const noTypedFields = () => ({ name: flashCookieName(), value: "", options: cookieOptions(0) });

/** What the form on this page (a path) was just refused with; null when it was not. */
export async function typedFields(page: string): Promise<TypedFields | null> {
  const text = (await cookies()).get(flashCookieName())?.value;
  const found = text ? unseal(text) : null;
  return found && found.page === page && found.until > Date.now() ? found : null;
}
