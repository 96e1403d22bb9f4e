import { idFrom } from "@/lib/http/id-from";
import { defineForm } from "@/lib/http/define-form";
import { revokePrintLinks } from "@/lib/use-cases/programmes/revoke-print-links";

/** Ends every printed sheet's link of a programme. */
export const POST = defineForm({
  action: "print-link.revoke",
  run: async (actor, _fields, params) => {
    const { patientId } = await revokePrintLinks(actor, { programmeId: idFrom(params, "programmeId") });
    return { location: `/clinic/patients/${patientId}/programme` };
  },
  refused: () => "/clinic/not-found",
});
