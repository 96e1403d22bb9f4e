import { pendingCookie } from "@/lib/auth/pending-sign-in";
import { thisBrowser } from "@/lib/auth/this-browser";
import { defineForm } from "@/lib/http/define-form";
import { again, fieldText } from "@/lib/http/form-again";
import { staffSignedIn } from "@/lib/http/staff-entry";
import { confirmOwnTotp } from "@/lib/use-cases/sign-in/set-up-totp";
import { renewOwnSession } from "@/lib/use-cases/sign-in/renew-own-session";

const PAGE = "/clinic/settings/security/two-step";

/** The first code from one's phone turns two-step sign-in on; a fresh session follows. */
export const POST = defineForm({
  action: "totp.set-up",
  run: async (actor, fields) => {
    const result = await confirmOwnTotp(actor, fieldText(fields, "code"));
    if (result.outcome === "limited")
      return again(PAGE, { minutes: String(result.minutes) }, { code: "limited" });
    if (result.outcome !== "on") return again(PAGE, {}, { code: "wrong" });
    const { device } = await thisBrowser();
    const entered = await staffSignedIn(await renewOwnSession(actor, device), "/sign-in/recovery-codes");
    const codes = pendingCookie({ step: "recovery-codes", codes: [...result.recoveryCodes] });
    return {
      ...entered,
      cookies: [...(entered.cookies ?? []).filter(({ name }) => name !== codes.name), codes],
    };
  },
  refused: (code) => (code === "locked" ? PAGE : "/sign-in"),
});
