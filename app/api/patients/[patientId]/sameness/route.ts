import { tellApartFields } from "@/lib/contracts/patient";
import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { parsed } from "@/lib/http/read-input";
import { tellApart } from "@/lib/use-cases/patients/tell-apart";

const page = (patientId: string | undefined) => `/clinic/patients/${patientId ?? ""}`;

/** Two records that look alike are two people, or that is taken back. */
export const POST = defineForm({
  action: "patient.tell-apart",
  run: async (actor, fields, params) => {
    const patientId = idFrom(params, "patientId");
    const input = parsed(tellApartFields, { ...fields, patientId });
    await tellApart(actor, input);
    return { location: `${page(patientId)}?done=${input.twoPeople === "yes" ? "apart" : "taken-back"}` };
  },
  refused: (code, { patientId }) =>
    code === "unauthenticated" ? "/sign-in" : `${page(patientId)}?problem=${code}`,
});
