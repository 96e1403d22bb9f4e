import "server-only";
import { hashPin } from "@/lib/credentials/passwords";
import { secretHash } from "@/lib/secrets";

const SALT_LENGTH = 22;

/** What the database keeps of a staff member's PIN for the tablets: argon2id, by a salt of the clinic's and the server's. */
export const kioskPinHash = (clinicId: string, pin: string): Promise<string> =>
  hashPin(pin, secretHash("kiosk-pin-salt", clinicId).slice(0, SALT_LENGTH));
