import { z } from "zod";
import { defineRoute } from "@/lib/http/define-route";
import { revokeKiosk } from "@/lib/use-cases/kiosk/revoke-kiosk";

/** Ends a tablet's pairing at once. */
export const POST = defineRoute({
  action: "kiosk.manage",
  input: z.strictObject({ deviceId: z.uuid() }),
  reply: z.object({}),
  run: async (actor, input) => {
    await revokeKiosk(actor, input);
    return {};
  },
});
