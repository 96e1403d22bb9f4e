import { clinicPath } from "@/lib/contracts/session";
import { defineForm } from "@/lib/http/define-form";
import { again, fieldText, forgetTyped } from "@/lib/http/form-again";
import { unlockSession } from "@/lib/use-cases/sessions/lock-session";

const PAGE = "/clinic/locked";

/** Opens the locked screen with the person's password and leads back to where they were. */
export const POST = defineForm({
  action: "session.unlock",
  run: async (actor, fields) => {
    const from = clinicPath.parse(fieldText(fields, "from"));
    const result = await unlockSession(actor, fieldText(fields, "password"));
    if (result.outcome === "limited")
      return again(PAGE, { from, minutes: String(result.minutes) }, { password: "limited" });
    if (result.outcome === "wrong") return again(PAGE, { from }, { password: "wrong" });
    return { location: from, cookies: [forgetTyped()] };
  },
  // Nothing was sent that could be saved.
  refused: () => "/sign-in?done=signed-out",
});
