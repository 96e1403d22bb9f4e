import { defineForm } from "@/lib/http/define-form";
import { sendTest } from "@/lib/use-cases/channels/send-test";

const PAGE = "/clinic/settings/channels";

/** Sends oneself a test by every channel one has. */
export const POST = defineForm({
  action: "channel.use",
  run: async (actor) => {
    await sendTest(actor);
    return { location: `${PAGE}?done=tested` };
  },
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${PAGE}?problem=failed`),
});
