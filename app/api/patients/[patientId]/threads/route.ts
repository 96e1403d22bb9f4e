import { writeToPatientFields } from "@/lib/contracts/message";
import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { parsed } from "@/lib/http/read-input";
import { writeToPatient } from "@/lib/use-cases/messages/answer-patient";

/** The clinic begins to write to a patient about something. */
export const POST = defineForm({
  action: "message.write",
  keepsTyped: true,
  run: async (actor, fields, params) => {
    const patientId = idFrom(params, "patientId");
    const threadId = await writeToPatient(actor, patientId, parsed(writeToPatientFields, fields));
    return { location: `/clinic/messages/${threadId}?done=sent` };
  },
  shownOn: ({ patientId = "" }) => `/clinic/patients/${patientId}/messages`,
  refused: (code, { patientId = "" }) => {
    if (code === "unauthenticated") return "/sign-in";
    if (code === "not-found") return "/clinic/messages?problem=not-found";
    return `/clinic/patients/${patientId}/messages${code === "invalid" ? "" : `?problem=${code}`}`;
  },
});
