import { cookieOptions, kioskCookieName } from "@/lib/auth/cookies";
import { defineForm } from "@/lib/http/define-form";
import { tooManyOn } from "@/lib/http/too-many-on";
import { pairKiosk } from "@/lib/use-cases/kiosk/pair-kiosk";

const KEPT_SECONDS = 400 * 24 * 3600;

/** Turns this browser into the clinic's kiosk. */
export const POST = defineForm({
  action: "kiosk.pair",
  run: async (actor, fields) => {
    const { code } = fields;
    const token = await pairKiosk(actor, { code: typeof code === "string" ? code : "" });
    const options = cookieOptions(KEPT_SECONDS, "strict");
    return { location: "/kiosk", cookies: [{ name: kioskCookieName(), value: token, options }] };
  },
  refused: (code, _params, minutes) =>
    code === "too-many" ? tooManyOn("/kiosk/pair", minutes) : "/kiosk/pair?problem=invalid",
});
