import { defineForm } from "@/lib/http/define-form";
import { lockSession } from "@/lib/use-cases/sessions/lock-session";

/** Locks this browser, by the button or because nobody touched it. */
export const POST = defineForm({
  action: "session.lock",
  run: async (actor) => {
    await lockSession(actor);
    return { location: "/clinic/locked", wipe: true };
  },
  // Nothing was sent that could be saved.
  refused: () => "/sign-in?done=signed-out",
});
