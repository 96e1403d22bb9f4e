import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { cookieOptions, flashCookieName } from "@/lib/auth/cookies";
import { env } from "@/lib/env";
import type { FormFields } from "@/lib/http/read-input";

/** What a refused form was sent with, and message keys (or words) by field name. */
export type TypedFields = {
  readonly fields: FormFields;
  readonly problems: Readonly<Record<string, string>>;
};
type Sealed = TypedFields & { readonly page: string; readonly until: number };

const KEPT_SECONDS = 120;
/** Browsers drop larger cookies; a longer answer belongs in a server-side draft. */
const MOST_CHARACTERS = 3_600;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const key = () => Buffer.from(hkdfSync("sha256", env().SECRET, "", "typed fields", 32));

function seal(value: Sealed): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key(), nonce);
  const body = Buffer.concat([cipher.update(JSON.stringify(value), "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
}

function unseal(text: string): Sealed | null {
  try {
    const bytes = Buffer.from(text, "base64url");
    const decipher = createDecipheriv("aes-256-gcm", key(), bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const body = bytes.subarray(NONCE_BYTES + TAG_BYTES);
    return JSON.parse(Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8")) as Sealed;
  } catch {
    return null;
  }
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

/** What the form on this page (a path) was just refused with; null when it was not. */
export async function typedFields(page: string): Promise<TypedFields | null> {
  const text = (await cookies()).get(flashCookieName())?.value;
  const found = text ? unseal(text) : null;
  return found && found.page === page && found.until > Date.now() ? found : null;
}
