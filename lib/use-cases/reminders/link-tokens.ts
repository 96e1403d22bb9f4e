import "server-only";
import { secretHash } from "@/lib/secrets";

/** The secret in a patient's own address: derived, so that the page and each mail can show it and no row holds it. */
export const patientLinkToken = (linkId: string): string => secretHash("patient-link-token", linkId);

/** What the row keeps of it. */
export const patientLinkHash = (token: string): string => secretHash("patient-link", token);
