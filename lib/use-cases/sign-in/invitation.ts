import "server-only";
import { findTokenByHash, type TokenRow } from "@/lib/data/sign-in/single-use-tokens";
import { deskCodeHash, linkHash } from "@/lib/use-cases/sign-in/derived-secrets";

/** What a person joins with: the secret of a mailed link, or the code from the desk as they typed it. */
export type JoinSecret = { readonly link: string } | { readonly code: string };

type PatientToken = TokenRow & { readonly patientId: string };

/** The row of an invitation that can still be used; null for any other. */
export function openToken(token: TokenRow | undefined, secret: JoinSecret): PatientToken | null {
  const purpose = "link" in secret ? "patient-invite" : "desk-code";
  const open = token?.purpose === purpose && !token.usedAt && token.expiresAt > new Date();
  return open && token.patientId ? { ...token, patientId: token.patientId } : null;
}

export const hashOf = (secret: JoinSecret) =>
  "link" in secret ? linkHash(secret.link) : deskCodeHash(secret.code);

/** True while a mailed link can still be used. */
export async function linkIsOpen(link: string): Promise<boolean> {
  return openToken(await findTokenByHash(linkHash(link)), { link }) !== null;
}
