import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { startSession } from "@/lib/use-cases/exercise-sessions/start-session";

/** Starts today's session. */
export const POST = defineForm({
  action: "exercise-session.run",
  run: async (actor, fields) => {
    const clientKey = typeof fields["clientKey"] === "string" ? fields["clientKey"] : "";
    const { sessionId } = await startSession(actor, { clientKey: idFrom({ clientKey }, "clientKey") });
    return { location: `/patient/session/${sessionId}` };
  },
  refused: (code) => (code === "unauthenticated" ? "/patient/sign-in" : "/patient/session"),
});
