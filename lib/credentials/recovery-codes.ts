import "server-only";
import { newReadable, secretHash } from "@/lib/secrets";

const HOW_MANY = 10;
const LENGTH = 12;

/** Codes for the day the phone is lost, such as `A3CD-9FGH-4KMN` (54 bits). Shown once; only hashes are kept. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: HOW_MANY }, () => (newReadable(LENGTH).match(/.{4}/g) ?? []).join("-"));
}

/** The stored form of a code as a person typed it: case, spaces and dashes do not matter. */
export function recoveryHash(staffId: string, code: string): string {
  return secretHash("recovery-code", `${staffId} ${code.toUpperCase().replace(/[^A-Z0-9]/g, "")}`);
}
