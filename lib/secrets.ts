import "server-only";
import { createHmac, randomBytes, randomInt } from "node:crypto";
import { env } from "@/lib/env";

/** What the database keeps of a secret (token, code): useless without the server's key. */
export function secretHash(purpose: string, secret: string): string {
  return createHmac("sha256", env().SECRET).update(`${purpose}\0${secret}`).digest("base64url");
}

/** 256 bits, URL-safe. */
export const newToken = () => randomBytes(32).toString("base64url");

/** Six decimal digits, evenly spread. */
export const newSixDigits = () => String(randomInt(0, 1_000_000)).padStart(6, "0");
