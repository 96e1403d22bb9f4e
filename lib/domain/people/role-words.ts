/** What a role is called, in the order in which the boxes ask for them. */
export const ROLE_WORDS = {
  "front-desk": "Front desk",
  clinician: "Clinician",
  owner: "Owner",
} as const;

const WORDS: Readonly<Record<string, string>> = ROLE_WORDS;

/** Roles in words: "Clinician, Owner". */
export const roleWords = (roles: readonly string[]): string =>
  roles.map((role) => WORDS[role] ?? role).join(", ");
