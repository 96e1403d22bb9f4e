import { beginLetterFields } from "@/lib/contracts/letter";
import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { parsed } from "@/lib/http/read-input";
import { beginLetter } from "@/lib/use-cases/letters/begin-letter";

/** A letter to another doctor begins, with what was chosen of the chart. */
export const POST = defineForm({
  action: "letter.write",
  run: async (actor, fields, params) => {
    const input = parsed(beginLetterFields, { ...fields, patientId: idFrom(params, "patientId") });
    const { letterId } = await beginLetter(actor, input);
    return { location: `/clinic/letters/${letterId}` };
  },
  refused: (code, { patientId = "" }) =>
    code === "unauthenticated" ? "/sign-in" : `/clinic/patients/${patientId}/letters?problem=${code}`,
});
