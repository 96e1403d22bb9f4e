import { DEMO_PASSWORD, HARBOUR, MOORGATE } from "@/prisma/seed/world";

export type Welcome = { readonly baseUrl: string; readonly pairingCode: string; readonly seconds: number };

function accounts(): string[] {
  return [HARBOUR, MOORGATE].flatMap((clinic) => [
    `    ${clinic.name}`,
    ...clinic.staff.map((person) => {
      const mail = `${person.mailbox}@${clinic.mailHost}`;
      return `      ${mail.padEnd(26)}${person.name}, ${person.roles.join(" and ")}`;
    }),
  ]);
}

/** What a newcomer reads when the demo is ready. */
export function welcome({ baseUrl, pairingCode, seconds }: Welcome): string {
  const code = `${pairingCode.slice(0, 3)} ${pairingCode.slice(3)}`;
  return [
    "",
    `Ready in ${seconds.toFixed(1)} s. Everyone and everything in it is made up.`,
    "",
    `  Clinic    ${baseUrl}/clinic`,
    `  Patient   ${baseUrl}/patient`,
    `  Kiosk     ${baseUrl}/kiosk     pairing code ${code} (works once, until tomorrow)`,
    `  Mailbox   ${baseUrl}/demo/mailbox   every email the demo would have sent`,
    "",
    `  Staff sign in with the password "${DEMO_PASSWORD}":`,
    ...accounts(),
    "",
    "  Patients sign in with a code that arrives in the mailbox, for example rosa.delgado@mail.example",
    "",
    "  Ctrl+C stops everything. Your data stays in .data/",
    "",
  ].join("\n");
}
