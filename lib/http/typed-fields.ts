import "server-only";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { cookies } from "next/headers";
import { cookieOptions, flashCookieName } from "@/lib/auth/cookies";
import type { FormFields } from "@/lib/http/read-input";
import { sealed, unsealed } from "@/lib/secrets";
import { keepLongForm, readLongForm } from "@/lib/use-cases/typed-forms/long-form";

/** What a refused form was sent with, and message keys (or words) by field name. */
export type TypedFields = {
  readonly fields: FormFields;
  readonly problems: Readonly<Record<string, string>>;
};
/** `row`: the rest is not here, but there. */
type Sealed = TypedFields & { readonly page: string; readonly until: number; readonly row?: string };

const KEPT_SECONDS = 120;
/** Browsers drop larger cookies. Prose of twice this length fits. */
const MOST_CHARACTERS = 3_600;

const PURPOSE = "typed fields";

/** Made smaller first: nothing of it but what this person typed, so its length tells nobody anything. */
const seal = (value: Sealed): string =>
  sealed(PURPOSE, brotliCompressSync(JSON.stringify(value)).toString("base64url"));

function unseal(text: string): Sealed | null {
  const opened = unsealed(PURPOSE, text);
  if (opened === null) return null;
  return JSON.parse(brotliDecompressSync(Buffer.from(opened, "base64url")).toString()) as Sealed;
}

const pathOf = (location: string) => location.split(/[?#]/)[0] ?? location;

const cookieOf = (value: string) => ({
  name: flashCookieName(),
  value,
  options: cookieOptions(KEPT_SECONDS),
});
const keptUntil = (location: string) => ({
  page: pathOf(location),
  until: Date.now() + KEPT_SECONDS * 1000,
});

/**
 * A cookie that carries what was typed to the page that shows it again: unreadable in the browser, for two minutes. What
 * is too long for one is not in it: what anybody may send without being known has no other place here.
 */
export function typedFieldsCookie(location: string, typed: TypedFields) {
  const kept = keptUntil(location);
  const whole = seal({ ...typed, ...kept });
  return cookieOf(
    whole.length <= MOST_CHARACTERS ? whole : seal({ fields: {}, problems: typed.problems, ...kept }),
  );
}

/** The same for who is known: what is too long for a cookie lies sealed in a row, and the cookie names it. */
export async function longTypedFieldsCookie(location: string, typed: TypedFields) {
  const kept = keptUntil(location);
  const whole = seal({ ...typed, ...kept });
  if (whole.length <= MOST_CHARACTERS) return cookieOf(whole);
  const row = await keepLongForm(whole, new Date(kept.until));
  return cookieOf(seal({ fields: {}, problems: {}, ...kept, row }));
}

/** In its place once the form went through: the next page of the same path is not that form any more. */
export const noTypedFields = () => ({ name: flashCookieName(), value: "", options: cookieOptions(0) });

/** What the form on this page was just refused with, whatever else its address asks; null when it was not. */
export async function typedFields(page: string): Promise<TypedFields | null> {
  const text = (await cookies()).get(flashCookieName())?.value;
  const named = text ? unseal(text) : null;
  const long = named?.row === undefined ? undefined : await readLongForm(named.row);
  const found = long === undefined ? named : unseal(long);
  return found && found.page === pathOf(page) && found.until > Date.now() ? found : null;
}
