import "server-only";
import { Secret, TOTP } from "otpauth";

const PERIOD_SECONDS = 30;
const PRODUCT = "Plumbline";

function clockOf(secret: string, account = ""): TOTP {
  return new TOTP({
    issuer: PRODUCT,
    label: account,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secret),
  });
}

/** A fresh shared secret, 160 bits in base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What the QR code holds, for an authenticator app. */
export const totpAddress = (secret: string, account: string): string => clockOf(secret, account).toString();

/** The code an app shows at `now`. */
export const totpCode = (secret: string, now: Date): string =>
  clockOf(secret).generate({ timestamp: now.getTime() });

/**
 * The 30-second step a code belongs to: this one or a neighbour, for clocks that differ. Null when it fits none.
 * The caller stores the step and refuses it, and every earlier one, from then on (ASVS 6.5.1).
 */
export function totpStep(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = clockOf(secret).validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + delta;
}
