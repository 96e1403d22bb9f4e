import { z } from "zod";
import { defineRoute } from "@/lib/http/define-route";
import { createPairingCode } from "@/lib/use-cases/kiosk/create-pairing-code";

/** Makes a pairing code; this reply is the only place it can be read. */
export const POST = defineRoute({
  action: "kiosk.manage",
  input: z.strictObject({
    name: z.string("Name the tablet").trim().min(1, "Name the tablet").max(60, "Use 60 characters or fewer"),
  }),
  reply: z.object({ code: z.string(), expiresAt: z.iso.datetime() }),
  run: async (actor, input) => {
    const { code, expiresAt } = await createPairingCode(actor, input);
    return { code, expiresAt: expiresAt.toISOString() };
  },
});
