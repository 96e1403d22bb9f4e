import { afterAll, beforeAll, beforeEach } from "vitest";
import type { ClinicId } from "@/lib/access/ids";
import { hashPassword } from "@/lib/credentials/passwords";
import { recoveryHash } from "@/lib/credentials/recovery-codes";
import { newTotpSecret } from "@/lib/credentials/totp";
import { closeConnections } from "@/lib/data/pool";
import { sealed } from "@/lib/secrets";
import { buildClinic, buildStaff, stored } from "@/lib/testing/factories";
import { linkToken } from "@/lib/use-cases/sign-in/derived-secrets";
import { sendResetLink } from "@/lib/use-cases/sign-in/send-reset-link";

export const PASSWORD = "kettle orbit marble";
export const NEW_PASSWORD = "window saddle river";
export const SESSION = "plumbline-session";
export const HOME = "/clinic/today";

type Here = { clinicId: ClinicId; passwordHash: string };
let mailbox = 0;

/** For a file of tests of staff signing in: a clinic before each, and who works there. */
export function staffDoorTests() {
  const here = {} as Here;
  beforeAll(async () => {
    here.passwordHash = await hashPassword(PASSWORD);
  });
  beforeEach(async () => {
    here.clinicId = await buildClinic();
  });
  afterAll(closeConnections);

  async function hire(roles: Parameters<typeof buildStaff>[1], overrides: Record<string, unknown> = {}) {
    const email = `person${(mailbox += 1)}@staff.example`;
    const { staffId } = await buildStaff(here.clinicId, roles, {
      email,
      password_hash: here.passwordHash,
      ...overrides,
    });
    return { email, staffId };
  }

  async function hireWithPhone() {
    const secret = newTotpSecret();
    const person = await hire(["owner"]);
    await stored(
      here.clinicId,
      "UPDATE staff SET totp_secret = $2, totp_confirmed = true, recovery_hashes = $3 WHERE id = $1",
      [
        person.staffId,
        sealed(`totp ${person.staffId}`, secret),
        [recoveryHash(person.staffId, "A3CD-9FGH-4KMN")],
      ],
    );
    return { ...person, secret };
  }

  /** Does the worker's half of "Forgotten your password?" and answers the link's secret part. */
  async function mailedToken(email: string): Promise<string> {
    const rows = await stored<{ id: string }>(
      here.clinicId,
      "SELECT data->>'signInRequestId' AS id FROM pgboss.job WHERE name = 'reset-link.send' ORDER BY created_on DESC LIMIT 1",
    );
    await sendResetLink(rows[0]?.id ?? "");
    const mails = await stored<{ token: string }>(
      here.clinicId,
      "SELECT values->>'tokenId' AS token FROM mail WHERE recipient = $1 AND template = 'password-reset' ORDER BY created_at DESC LIMIT 1",
      [email],
    );
    return mails[0] ? linkToken(mails[0].token) : "";
  }

  return { here, hire, hireWithPhone, mailedToken };
}
