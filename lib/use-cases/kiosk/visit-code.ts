import "server-only";
import { secretHash } from "@/lib/secrets";

/** Short enough to be said aloud, for the ten minutes it works. */
export const VISIT_CODE_LENGTH = 6;

/** As typed or scanned: small letters, spaces and dashes do not matter. A code belongs to one clinic. */
export const visitCodeHash = (clinicId: string, typed: string): string =>
  secretHash("kiosk-visit", `${clinicId} ${typed.toUpperCase().replace(/[^A-Z0-9]/g, "")}`);
