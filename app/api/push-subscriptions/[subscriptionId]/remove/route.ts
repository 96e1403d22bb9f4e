import { defineForm } from "@/lib/http/define-form";
import { idFrom } from "@/lib/http/id-from";
import { removeOwnBrowser } from "@/lib/use-cases/channels/own-browser";

const PAGE = "/clinic/settings/channels";

/** Ends the pushes to one of one's own browsers, wherever it is. */
export const POST = defineForm({
  action: "channel.use",
  run: async (actor, _fields, params) => {
    await removeOwnBrowser(actor, idFrom(params, "subscriptionId"));
    return { location: `${PAGE}?done=removed` };
  },
  refused: (code) => (code === "unauthenticated" ? "/sign-in" : `${PAGE}?problem=failed`),
});
