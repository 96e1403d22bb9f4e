import { endPortalFields } from "@/lib/contracts/patient";
import { defineForm } from "@/lib/http/define-form";
import { fieldText, forgetTyped } from "@/lib/http/form-again";
import { idFrom } from "@/lib/http/id-from";
import { parsed } from "@/lib/http/read-input";
import { orAgain } from "@/lib/http/refused-fields";
import { endPortalAccess } from "@/lib/use-cases/patients/end-portal-access";

const page = (patientId: string) => `/clinic/patients/${patientId}/access`;

/** Ends a patient's access to the portal until staff invite them anew. */
export const POST = defineForm({
  action: "patient.end-portal",
  run: (actor, fields, params) => {
    const patientId = idFrom(params, "patientId");
    const typed = { reason: fieldText(fields, "reason"), note: fieldText(fields, "note") };
    return orAgain(page(patientId), typed, async () => {
      await endPortalAccess(actor, parsed(endPortalFields, { ...typed, patientId }));
      return { location: `${page(patientId)}?done=ended`, cookies: [forgetTyped()] };
    });
  },
  shownOn: ({ patientId = "" }) => page(patientId),
  refused: (code, { patientId = "" }) =>
    code === "unauthenticated"
      ? "/sign-in"
      : `${page(patientId)}?problem=${code === "conflict" ? "ended" : "failed"}`,
});
