import { CheckboxGroup } from "@/components/ui/checkbox-group";

const ROLES = [
  { value: "front-desk", label: "Front desk", hint: "Arrivals, visits, contact details. No clinical notes." },
  { value: "clinician", label: "Clinician", hint: "Notes, programmes, alerts." },
  {
    value: "owner",
    label: "Owner",
    hint: "Staff, kiosks and clinical pages. Needs a second step to sign in.",
  },
] as const;

const NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  ROLES.map(({ value, label }) => [value, label]),
);

/** Roles in words: "Clinician, Owner". */
export const roleWords = (roles: readonly string[]): string =>
  roles.map((role) => NAMES[role] ?? role).join(", ");

type RoleChoiceProps = { readonly values: readonly string[]; readonly error: string | undefined };

/** What somebody may do here; their rights are those of all boxes ticked. */
export function RoleChoice({ values, error }: RoleChoiceProps) {
  return <CheckboxGroup name="roles" label="Roles" options={ROLES} values={values} error={error} />;
}
