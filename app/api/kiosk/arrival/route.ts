import { kioskRefusal } from "@/app/kiosk/kiosk-page";
import { defineForm } from "@/lib/http/define-form";
import { sayArrival } from "@/lib/use-cases/kiosk/arrival";

/** Whether anything has changed since the answers given at home: not, and the questions due follow, or a person comes. */
export const POST = defineForm({
  action: "kiosk.answer",
  run: async (actor, fields) => {
    const isSame = fields["since"] === "same";
    const asksMore = await sayArrival(actor, isSame ? "same" : "changed");
    if (asksMore) return { location: "/kiosk/measures" };
    return { location: isSame ? "/kiosk/done" : "/kiosk/desk", wipe: true };
  },
  refused: kioskRefusal,
});
