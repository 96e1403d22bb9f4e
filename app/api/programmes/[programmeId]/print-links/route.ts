import { idFrom } from "@/lib/http/id-from";
import { defineForm } from "@/lib/http/define-form";
import { createPrintLink } from "@/lib/use-cases/programmes/create-print-link";

/** Makes a printed sheet's link and leads to the sheet. */
export const POST = defineForm({
  action: "print-link.create",
  run: async (actor, _fields, params) => {
    const { patientId } = await createPrintLink(actor, { programmeId: idFrom(params, "programmeId") });
    return { location: `/clinic/patients/${patientId}/programme/print` };
  },
  refused: () => "/clinic/not-found",
});
