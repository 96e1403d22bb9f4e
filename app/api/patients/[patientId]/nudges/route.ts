import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { nudgePatient } from "@/lib/use-cases/follow-ups/nudge-patient";

const PAGE = "/clinic/follow-up";

/** Asks a patient by mail to open the portal. */
export const POST = defineForm({
  action: "follow-up.handle",
  run: async (actor, _fields, params) => {
    await nudgePatient(actor, idFrom(params, "patientId"));
    return { location: `${PAGE}?done=asked` };
  },
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${PAGE}?problem=${code}`),
});
