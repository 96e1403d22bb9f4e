import { refusedOn } from "@/app/kiosk/kiosk-page";
import { BOX_NAMES } from "@/lib/domain/intake/box-names";
import { defineForm } from "@/lib/http/define-form";
import { tooManyOn } from "@/lib/http/too-many-on";
import { unlockKiosk, type UnlockOutcome } from "@/lib/use-cases/kiosk/unlock-kiosk";

const NEXT: Readonly<Record<UnlockOutcome, string>> = {
  wrong: "/kiosk/staff?problem=wrong",
  reset: "/kiosk",
  nothing: "/kiosk/staff?problem=nothing",
  // Its name stands on these pages: whoever stands there sees whose visit goes on.
  resumed: "/kiosk/intake/details",
  "resumed-measures": "/kiosk/measures",
};

/** Staff reset the tablet, or go on with what it had open, by their PIN. */
export const POST = defineForm({
  action: "kiosk.unlock",
  run: async (actor, { [BOX_NAMES.staffPin]: pin, unlock }) => {
    const outcome = await unlockKiosk(actor, {
      pin: typeof pin === "string" ? pin : "",
      unlock: unlock === "resume" ? "resume" : "reset",
    });
    return { location: NEXT[outcome], ...(outcome === "reset" && { wipe: true }) };
  },
  refused: (code, _params, minutes) =>
    code === "too-many" ? tooManyOn("/kiosk/staff", minutes) : refusedOn("/kiosk/staff")(code),
});
