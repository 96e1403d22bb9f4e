import "server-only";
import { secretHash } from "@/lib/secrets";

/** The secret in a printed sheet's QR code: derived, so that the sheet can be shown again and the row holds only its hash. */
export const printToken = (linkId: string): string => secretHash("print-token", linkId);

/** What the row keeps of it. */
export const printTokenHash = (token: string): string => secretHash("print-link", token);
