import "server-only";
import { derivedReadable, derivedSixDigits, derivedToken, secretHash } from "@/lib/secrets";

export const SIGN_IN_CODE_MINUTES = 10;
export const STAFF_LINK_MINUTES = 15;
export const PATIENT_LINK_MINUTES = 72 * 60;
export const DESK_CODE_MINUTES = 24 * 60;
const DESK_CODE_LENGTH = 8;

/** The six digits that answer a sign-in request. */
export const signInCode = (requestId: string): string => derivedSixDigits("sign-in-code", requestId);
export const signInCodeHash = (requestId: string, code: string): string =>
  secretHash("sign-in-code", `${requestId} ${code}`);

/** The secret part of a mailed link. */
export const linkToken = (tokenId: string): string => derivedToken("link", tokenId);
export const linkHash = (token: string): string => secretHash("link", token);

/** The code printed at the desk, without its dash. */
export const deskCode = (tokenId: string): string => derivedReadable("desk-code", tokenId, DESK_CODE_LENGTH);
/** Its stored form as a person typed it: case, spaces and dashes do not matter. */
export const deskCodeHash = (typed: string): string =>
  secretHash("desk-code", typed.toUpperCase().replace(/[^A-Z0-9]/g, ""));
