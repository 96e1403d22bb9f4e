import { scheduleFields } from "@/lib/contracts/measure-form";
import { defineForm } from "@/lib/http/define-form";
import { parsed } from "@/lib/http/read-input";
import { changeSchedule } from "@/lib/use-cases/measure-forms/change-schedule";

const PAGE = "/clinic/settings/measures";

/** Every how many weeks each outcome measure is asked. */
export const POST = defineForm({
  action: "measure.change-settings",
  run: async (actor, fields) => {
    await changeSchedule(actor, parsed(scheduleFields, fields));
    return { location: `${PAGE}?done=saved` };
  },
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${PAGE}?problem=failed`),
});
