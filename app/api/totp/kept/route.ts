import { clearPendingCookie } from "@/lib/auth/pending-sign-in";
import { defineForm } from "@/lib/http/define-form";
import { STAFF_HOME } from "@/lib/http/staff-entry";

/** The recovery codes are written down: this browser forgets them. */
export const POST = defineForm({
  action: "totp.set-up",
  run: () => Promise.resolve({ location: STAFF_HOME, cookies: [clearPendingCookie()] }),
  refused: () => "/sign-in",
});
