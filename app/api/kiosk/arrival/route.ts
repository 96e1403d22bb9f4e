import { kioskRefusal } from "@/app/kiosk/kiosk-page";
import { defineForm } from "@/lib/http/define-form";
import { sayArrival } from "@/lib/use-cases/kiosk/arrival";

/** Whether anything has changed since the answers given at home: not, or a person comes. */
export const POST = defineForm({
  action: "kiosk.answer",
  run: async (actor, fields) => {
    const isSame = fields["since"] === "same";
    await sayArrival(actor, isSame ? "same" : "changed");
    return { location: isSame ? "/kiosk/done" : "/kiosk/desk", wipe: true };
  },
  refused: kioskRefusal,
});
