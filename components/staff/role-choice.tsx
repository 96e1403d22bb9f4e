import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { ROLE_WORDS } from "@/lib/domain/people/role-words";

const ROLES = [
  {
    value: "front-desk",
    label: ROLE_WORDS["front-desk"],
    hint: "Arrivals, visits, contact details. No clinical notes.",
  },
  { value: "clinician", label: ROLE_WORDS.clinician, hint: "Notes, programmes, alerts." },
  {
    value: "owner",
    label: ROLE_WORDS.owner,
    hint: "Staff, kiosks and clinical pages. Needs a second step to sign in.",
  },
] as const;

type RoleChoiceProps = { readonly values: readonly string[]; readonly error: string | undefined };

/** What somebody may do here; their rights are those of all boxes ticked. */
export function RoleChoice({ values, error }: RoleChoiceProps) {
  return <CheckboxGroup name="roles" label="Roles" options={ROLES} values={values} error={error} />;
}
