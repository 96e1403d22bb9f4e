import { setDosingInput } from "@/lib/contracts/dosing";
import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { parsed } from "@/lib/http/read-input";
import { setDosing } from "@/lib/use-cases/dosing/set-dosing";

/** Whether the rules of a patient's running programme ask first, or change doses within bounds. */
export const POST = defineForm({
  action: "dosing.answer",
  run: async (actor, fields, params) => {
    const patientId = idFrom(params, "patientId");
    const input = parsed(setDosingInput, { ...fields, patientId });
    await setDosing(actor, input);
    return { location: `/clinic/patients/${patientId}/programme/progress?done=${input.dosing}` };
  },
  refused: () => "/clinic/not-found",
});
