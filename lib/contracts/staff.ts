import { z } from "zod";
import { phoneNumber } from "@/lib/contracts/phone-number";
import { mailAddress } from "@/lib/domain/people/mail-address";

/** The same names as lib/access/roles.ts; a contract may not import it, the compiler compares them in the use case. */
const STAFF_ROLES = ["owner", "clinician", "front-desk"] as const;

const name = z.string().trim().min(1, "Type a name").max(100, "Use at most 100 characters");
const roles = z
  .union([z.enum(STAFF_ROLES), z.array(z.enum(STAFF_ROLES))], { error: "Choose at least one role" })
  .transform((chosen) => [...new Set(typeof chosen === "string" ? [chosen] : chosen)]);

/** A form's fields: one box ticked comes as a text, several as a list. */
export const inviteStaffFields = z.object({
  name,
  email: z
    .string()
    .max(254, "Use a shorter address")
    .transform(mailAddress)
    .pipe(z.string("Type a whole email address, such as name@example.com")),
  roles,
});
export const changeStaffFields = z.object({
  name,
  roles,
  mobile: phoneNumber,
  active: z.enum(["yes", "no"]),
});

export type InviteStaff = z.infer<typeof inviteStaffFields>;
export type ChangeStaff = z.infer<typeof changeStaffFields>;
