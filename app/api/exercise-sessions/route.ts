import { defineForm } from "@/lib/http/define-form";
import { startSession } from "@/lib/use-cases/exercise-sessions/start-session";

/** Starts today's session. */
export const POST = defineForm({
  action: "exercise-session.run",
  run: async (actor) => {
    const { sessionId } = await startSession(actor);
    return { location: `/patient/session/${sessionId}` };
  },
  refused: (code) => (code === "unauthenticated" ? "/patient/sign-in" : "/patient/session"),
});
