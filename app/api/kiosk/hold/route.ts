import { z } from "zod";
import { defineRoute } from "@/lib/http/define-route";
import { isHeld } from "@/lib/use-cases/kiosk/read-instruction";

/** Whether the instruction still waits for staff. */
export const GET = defineRoute({
  action: "kiosk.use",
  input: z.strictObject({}),
  reply: z.object({ held: z.boolean() }),
  run: async (actor) => ({ held: await isHeld(actor) }),
});
