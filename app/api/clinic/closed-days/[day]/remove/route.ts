import { openDayParams } from "@/lib/contracts/hours";
import { defineForm } from "@/lib/http/define-form";
import { parsed } from "@/lib/http/read-input";
import { openDay } from "@/lib/use-cases/hours/change-hours";

const PAGE = "/clinic/settings/hours";

/** The clinic opens that day after all. */
export const POST = defineForm({
  action: "hours.change",
  run: async (actor, _fields, params) => {
    await openDay(actor, parsed(openDayParams, params).day);
    return { location: `${PAGE}?done=open` };
  },
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${PAGE}?problem=failed`),
});
