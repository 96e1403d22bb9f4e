import { checkInParams, goingFields } from "@/lib/contracts/check-in";
import { defineForm } from "@/lib/http/define-form";
import { parsed } from "@/lib/http/read-input";
import { recordGoing } from "@/lib/use-cases/check-ins/record-going";
import { UNREAD } from "@/lib/http/unread";

/** "I am going now" and "I have called": the clinic's history of the alert says so. */
export const POST = defineForm({
  action: "check-in.answer",
  run: async (actor, fields, params) => {
    const { checkInId } = parsed(checkInParams, params);
    await recordGoing(actor, checkInId, parsed(goingFields, fields).did);
    return { location: `/patient/check-in/${checkInId}/result#told` };
  },
  refused: (code, { checkInId = "" }) =>
    code === "unauthenticated" ? UNREAD : `/patient/check-in/${checkInId}/result?problem=not-saved#told`,
});
