import "server-only";
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
  timingSafeEqual,
} from "node:crypto";
import { env } from "@/lib/env";

/** What the database keeps of a secret (token, code): useless without the server's key. */
export function secretHash(purpose: string, secret: string): string {
  return createHmac("sha256", env().SECRET).update(`${purpose}\0${secret}`).digest("base64url");
}

/** True when two hashes are equal, in a time that does not tell how much of them is. */
export function sameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** 256 bits, URL-safe. */
export const newToken = () => randomBytes(32).toString("base64url");

/** Six decimal digits, evenly spread. */
export const newSixDigits = () => String(randomInt(0, 1_000_000)).padStart(6, "0");

/** Letters and digits nobody misreads or mishears: no 0/O, 1/I/L, 5/S, 2/Z, 8/B, U/V. */
const READABLE = "34679ACDEFGHJKMNPQRTWXY";

function derivedNumber(purpose: string, id: string): bigint {
  return createHmac("sha512", env().SECRET).update(`derived ${purpose}\0${id}`).digest().readBigUInt64BE();
}

/**
 * Secrets made from a row's id and the server's key: the mail that carries one can be written again after a crash,
 * and no table ever holds it.
 */
export const derivedToken = (purpose: string, id: string): string =>
  createHmac("sha256", env().SECRET).update(`derived ${purpose}\0${id}`).digest("base64url");

/** Six decimal digits from a row's id; the spread is even to one part in 10^13. */
export const derivedSixDigits = (purpose: string, id: string): string =>
  String(derivedNumber(purpose, id) % 1_000_000n).padStart(6, "0");

/** `length` readable characters from a row's id (4.5 bits each, at most 12). */
export function derivedReadable(purpose: string, id: string, length: number): string {
  let rest = derivedNumber(purpose, id);
  let code = "";
  const base = BigInt(READABLE.length);
  for (let place = 0; place < length; place += 1) {
    code += READABLE.charAt(Number(rest % base));
    rest /= base;
  }
  return code;
}

/** `length` readable characters, evenly spread. */
export const newReadable = (length: number): string =>
  Array.from({ length }, () => READABLE.charAt(randomInt(READABLE.length))).join("");

const IV_BYTES = 12;
const TAG_BYTES = 16;
const keyFor = (purpose: string) =>
  Buffer.from(hkdfSync("sha256", env().SECRET, "", `plumbline seal ${purpose}`, 32));

/** Encrypts a text so that only this server reads it, and only for the same purpose (AES-256-GCM). */
export function sealed(purpose: string, text: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), iv);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
}

/** The text that was sealed for this purpose; null when it was altered or is not ours. */
export function unsealed(purpose: string, text: string): string | null {
  const bytes = Buffer.from(text, "base64url");
  if (bytes.length < IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return null;
  }
}
