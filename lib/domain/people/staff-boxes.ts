import type { Boxes } from "@/lib/domain/clinics/seen-boxes";
import { ROLE_WORDS, roleWords } from "@/lib/domain/people/role-words";

/** Whether somebody may sign in, as the boxes ask it. */
export const ACCESS_WORDS = { yes: "May sign in", no: "No access" } as const;

type Shown = {
  readonly name: string;
  readonly mobile: string | null;
  readonly roles: readonly string[];
  readonly active: boolean;
};

/** What the form about a colleague shows of them: two owners may have it open at once. */
export function staffBoxes({ name, mobile, roles, active }: Shown): Boxes {
  return {
    ...{ name, mobile: mobile ?? "", active: active ? "yes" : "no" },
    roles: Object.keys(ROLE_WORDS)
      .filter((role) => roles.includes(role))
      .join(" "),
  };
}

/** A box of it as a person reads it: "Front desk, Clinician", "No access". */
export function staffBoxWords(value: string, box: string): string {
  if (box === "active") return ACCESS_WORDS[value === "yes" ? "yes" : "no"];
  return box === "roles" ? roleWords(value.split(" ")) : value;
}
