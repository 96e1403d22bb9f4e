import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { finishSession } from "@/lib/use-cases/exercise-sessions/finish-session";

/** Ends a session. */
export const POST = defineForm({
  action: "exercise-session.run",
  run: async (actor, _fields, params) => {
    const sessionId = idFrom(params, "sessionId");
    await finishSession(actor, { sessionId });
    return { location: `/patient/session/${sessionId}/done` };
  },
  refused: (code) => (code === "unauthenticated" ? "/patient/sign-in" : "/patient/session"),
});
