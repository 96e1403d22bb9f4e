import "server-only";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
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
/** Browsers drop larger cookies. Prose of twice this length fits; a longer answer belongs in a server-side draft. */
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

/** A cookie that carries what was typed to the page that shows it again: unreadable in the browser, for two minutes. */
export function typedFieldsCookie(location: string, typed: TypedFields) {
  const kept = { page: pathOf(location), until: Date.now() + KEPT_SECONDS * 1000 };
  const whole = seal({ ...typed, ...kept });
  const value =
    whole.length <= MOST_CHARACTERS ? whole : seal({ fields: {}, problems: typed.problems, ...kept });
  return { name: flashCookieName(), value, options: cookieOptions(KEPT_SECONDS) };
}

/** In its place once the form went through: the next page of the same path is not that form any more. */
export const noTypedFields = () => ({ name: flashCookieName(), value: "", options: cookieOptions(0) });

/** What the form on this page (a path) was just refused with; null when it was not. */
export async function typedFields(page: string): Promise<TypedFields | null> {
  const text = (await cookies()).get(flashCookieName())?.value;
  const found = text ? unseal(text) : null;
  return found && found.page === page && found.until > Date.now() ? found : null;
}
