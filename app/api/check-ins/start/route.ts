import { startCheckInFields } from "@/lib/contracts/check-in";
import { defineForm } from "@/lib/http/define-form";
import { parsed } from "@/lib/http/read-input";
import { startCheckIn } from "@/lib/use-cases/check-ins/start-check-in";

/** Opens a check-in; the page of its first open question follows. */
export const POST = defineForm({
  action: "check-in.answer",
  run: async (actor, fields) => {
    const { clientKey } = parsed(startCheckInFields, fields);
    return { location: `/patient/check-in/${await startCheckIn(actor, clientKey)}` };
  },
  refused: (code) =>
    code === "unauthenticated" ? "/patient/sign-in" : "/patient/check-in?problem=not-saved",
});
