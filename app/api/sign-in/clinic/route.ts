import { pendingAt } from "@/lib/auth/pending-sign-in";
import { defineForm } from "@/lib/http/define-form";
import { again, fieldText } from "@/lib/http/form-again";
import { staffAfterPassword } from "@/lib/http/staff-entry";

/** Somebody who works at two clinics says which one they sign in to. */
export const POST = defineForm({
  action: "staff.sign-in",
  run: async (actor, fields) => {
    const pending = await pendingAt("password-right");
    if (!pending) return { location: "/sign-in?problem=expired" };
    const chosen = pending.people.find(({ clinicId }) => clinicId === fieldText(fields, "clinic"));
    if (!chosen) return again("/sign-in/clinic", {}, { clinic: "chooseClinic" });
    return staffAfterPassword(actor, chosen);
  },
  refused: () => "/sign-in?problem=expired",
});
