import { checkInParams, noteFields } from "@/lib/contracts/check-in";
import { defineForm } from "@/lib/http/define-form";
import { parsed } from "@/lib/http/read-input";
import { addNote } from "@/lib/use-cases/check-ins/add-note";
import { UNREAD } from "@/lib/http/unread";

/** The patient's own words beside a finished check-in. */
export const POST = defineForm({
  action: "check-in.answer",
  keepsTyped: true,
  run: async (actor, fields, params) => {
    const { checkInId } = parsed(checkInParams, params);
    await addNote(actor, checkInId, parsed(noteFields, fields).note);
    return { location: `/patient/check-in/${checkInId}/result?done=note` };
  },
  refused: (code, { checkInId = "" }) =>
    code === "unauthenticated" ? UNREAD : `/patient/check-in/${checkInId}/result?problem=not-saved`,
});
