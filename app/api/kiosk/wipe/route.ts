import { kioskRefusal } from "@/app/kiosk/kiosk-page";
import { defineForm } from "@/lib/http/define-form";
import { wipeKiosk } from "@/lib/use-cases/kiosk/wipe-kiosk";

/** Closes what is open and has the browser forget it. */
export const POST = defineForm({
  action: "kiosk.wipe",
  run: async (actor) => {
    await wipeKiosk(actor);
    return { location: "/kiosk", wipe: true };
  },
  refused: kioskRefusal,
});
