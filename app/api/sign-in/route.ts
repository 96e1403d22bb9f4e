import { pendingCookie } from "@/lib/auth/pending-sign-in";
import { defineForm } from "@/lib/http/define-form";
import { again, fieldText, forgetTyped } from "@/lib/http/form-again";
import { staffAfterPassword } from "@/lib/http/staff-entry";
import { signInStaff } from "@/lib/use-cases/sign-in/sign-in-staff";

const PAGE = "/sign-in";

/** Staff sign-in, first step. Whatever is wrong, the answer is the same. */
export const POST = defineForm({
  action: "staff.sign-in",
  run: async (actor, fields) => {
    const email = fieldText(fields, "email");
    const result = await signInStaff(actor, { email, password: fieldText(fields, "password") });
    if (result.outcome === "refused") return again(PAGE, { email }, { email: "wrongPair" });
    if (result.outcome === "limited")
      return again(PAGE, { email, minutes: String(result.minutes) }, { email: "tooMany" });
    const [only, ...others] = result.people;
    if (only && others.length === 0) return staffAfterPassword(actor, only);
    const pending = pendingCookie({ step: "password-right", people: [...result.people] });
    return { location: "/sign-in/clinic", cookies: [pending, forgetTyped()] };
  },
  refused: () => `${PAGE}?problem=failed`,
});
