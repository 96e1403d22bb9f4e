import { clearSessionCookie } from "@/lib/auth/issue-session-cookie";
import { defineForm } from "@/lib/http/define-form";
import { again, fieldText, forgetTyped } from "@/lib/http/form-again";
import { setPassword } from "@/lib/use-cases/sign-in/set-password";

const PROBLEMS = {
  "too-short": "passwordShort",
  "too-long": "passwordLong",
  common: "passwordCommon",
  "about-you": "passwordAboutYou",
} as const;

/** Sets a password by a mailed link. Nobody is signed in by it: the second step is asked as ever. */
export const POST = defineForm({
  action: "staff.redeem-link",
  run: async (actor, fields) => {
    const token = fieldText(fields, "token");
    const page = `/sign-in/new-password/${encodeURIComponent(token)}`;
    const result = await setPassword(actor, token, fieldText(fields, "password"));
    if (result.outcome === "over") return { location: page };
    if (result.outcome === "not-good") return again(page, {}, { password: PROBLEMS[result.problem] });
    return { location: "/sign-in?done=password", cookies: [clearSessionCookie(), forgetTyped()] };
  },
  refused: () => "/sign-in?problem=failed",
});
