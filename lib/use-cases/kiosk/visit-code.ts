import "server-only";
import { derivedReadable, secretHash } from "@/lib/secrets";

/** Short enough to be said aloud, for the ten minutes it works. */
export const VISIT_CODE_LENGTH = 6;
/** Longer, since it is known from the day before on. */
const REMINDER_CODE_LENGTH = 8;

/** As typed or scanned: small letters, spaces and dashes do not matter. A code belongs to one clinic. */
export const visitCodeHash = (clinicId: string, typed: string): string =>
  secretHash("kiosk-visit", `${clinicId} ${typed.toUpperCase().replace(/[^A-Z0-9]/g, "")}`);

/** The code of a reminder, made from its row's id: the mail and the patient's page can show it, and no row holds it. */
export const reminderCode = (reminderId: string): string =>
  derivedReadable("visit-reminder", reminderId, REMINDER_CODE_LENGTH);

/** "ABCD-EFGH", to read and to type. */
export const inGroups = (code: string): string => code.replaceAll(/(.{4})(?=.)/g, "$1-");
