import { COMMON_PASSWORDS } from "@/lib/credentials/common-passwords";

export const PASSWORD_LEAST = 12;
export const PASSWORD_MOST = 200;

export type PasswordProblem = "too-short" | "too-long" | "common" | "about-you";

/** One character over and over, or steps of one such as 123456 and abcdef, for most of its length. */
function isPattern(text: string): boolean {
  let even = 0;
  for (let at = 1; at < text.length; at += 1) {
    const step = Math.abs(text.charCodeAt(at) - text.charCodeAt(at - 1));
    if (step <= 1) even += 1;
  }
  return even >= (text.length - 1) * 0.75 || new Set(text).size <= 3;
}

function isCommon(text: string): boolean {
  const core = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return COMMON_PASSWORDS.has(text) || COMMON_PASSWORDS.has(core) || isPattern(text);
}

/** Why this password will not do, or null. Length and being hard to guess, no rules about signs (ASVS 6.2.5). */
export function passwordProblem(password: string, email: string): PasswordProblem | null {
  const text = password.normalize("NFKC").toLowerCase();
  if (Array.from(text).length < PASSWORD_LEAST) return "too-short";
  if (text.length > PASSWORD_MOST) return "too-long";
  if (isCommon(text)) return "common";
  const person = email.split("@")[0] ?? "";
  return text.includes(email) || (person.length >= 6 && text.replace(person, "").length < 6)
    ? "about-you"
    : null;
}
