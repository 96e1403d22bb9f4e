import { kioskRefusal } from "@/app/kiosk/kiosk-page";
import { defineForm } from "@/lib/http/define-form";
import { callDesk } from "@/lib/use-cases/kiosk/call-desk";

/** "Ask a person". */
export const POST = defineForm({
  action: "kiosk.use",
  run: async (actor) => {
    await callDesk(actor);
    return { location: "/kiosk/person" };
  },
  refused: kioskRefusal,
});
