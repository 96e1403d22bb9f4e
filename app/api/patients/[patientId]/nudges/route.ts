import { FOLLOW_UP_VIEWS } from "@/lib/contracts/follow-up";
import { defineForm } from "@/lib/http/define-form";
import { fieldText } from "@/lib/http/form-again";
import { idFrom } from "@/lib/http/id-from";
import { nudgePatient } from "@/lib/use-cases/follow-ups/nudge-patient";

const PAGE = "/clinic/follow-up";

/** Asks a patient by mail to open the portal. */
export const POST = defineForm({
  action: "follow-up.handle",
  run: async (actor, fields, params) => {
    await nudgePatient(actor, idFrom(params, "patientId"));
    const view = FOLLOW_UP_VIEWS.find((one) => one === fieldText(fields, "view")) ?? "all";
    return { location: `${PAGE}?view=${view}&done=asked` };
  },
  refused: (code) => {
    if (code === "unauthenticated") return "/sign-in";
    // Nobody else can have been quicker here: a mail goes out once a day however often it is asked for.
    return `${PAGE}?problem=${code === "conflict" ? "no-portal" : code}`;
  },
});
