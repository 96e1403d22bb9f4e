import { formNoteFields } from "@/lib/contracts/exercise-form";
import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { parsed } from "@/lib/http/read-input";
import { addFormNote } from "@/lib/use-cases/form/add-form-note";

const pageOf = (patientId: string) => `/clinic/patients/${patientId}/form`;

/** How a patient does an exercise, in a clinician's words for the patient. */
export const POST = defineForm({
  action: "form.note",
  keepsTyped: true,
  run: async (actor, fields, params) => {
    const patientId = idFrom(params, "patientId");
    await addFormNote(actor, { ...parsed(formNoteFields, fields), patientId });
    return { location: `${pageOf(patientId)}?done=saved` };
  },
  shownOn: ({ patientId = "" }) => pageOf(patientId),
  refused: (code, { patientId = "" }) => {
    if (code === "unauthenticated") return "/sign-in";
    return code === "not-found" ? "/clinic/patients" : `${pageOf(patientId)}?problem=${code}`;
  },
});
