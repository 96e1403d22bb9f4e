import { afterAll, beforeEach } from "vitest";
import type { ClinicId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import { buildClinic, stored } from "@/lib/testing/factories";

export const HOME = "/patient/today";
export const SESSION = "plumbline-session";

let people = 0;
export const newAddress = () => `patient${(people += 1)}@mail.example`;
/** A patient who has joined, with this address. */
export const active = (email: string) => ({ portal_email: email, portal_activated_at: new Date(), email });
export const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

/** For a file of tests of the patient's door: before each a clinic of its own. */
export function patientDoorTests() {
  const here = {} as { clinicId: ClinicId };
  beforeEach(async () => {
    here.clinicId = await buildClinic();
  });
  afterAll(closeConnections);

  return {
    here,
    mailsTo: (email: string) =>
      stored<{ template: string; values: object }>(
        here.clinicId,
        "SELECT template, values FROM mail WHERE recipient = $1 ORDER BY created_at",
        [email],
      ),
  };
}
