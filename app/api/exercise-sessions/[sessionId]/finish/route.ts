import { finishFields } from "@/lib/contracts/pain-stop";
import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { parsed } from "@/lib/http/read-input";
import { finishSession } from "@/lib/use-cases/exercise-sessions/finish-session";

/** Ends a session; what it shows together with those before may have to be read first. */
export const POST = defineForm({
  action: "exercise-session.run",
  run: async (actor, fields, params) => {
    const sessionId = idFrom(params, "sessionId");
    const { hurts: hurtItemId } = parsed(finishFields, fields);
    const { checkInId } = await finishSession(actor, { sessionId, hurtItemId, done: fields });
    const done = `/patient/session/${sessionId}/done`;
    return { location: checkInId === null ? done : `/patient/check-in/${checkInId}/result` };
  },
  refused: (code) => (code === "unauthenticated" ? "/patient/sign-in" : "/patient/session"),
});
