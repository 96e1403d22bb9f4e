import { z } from "zod";
import { defineRoute } from "@/lib/http/define-route";
import { keepOpen } from "@/lib/use-cases/kiosk/keep-open";

/** The page says when it was last touched. Refused once nothing is open any more. */
export const POST = defineRoute({
  action: "kiosk.use",
  input: z.strictObject({ idleSeconds: z.int().min(0).max(80) }),
  reply: z.object({}),
  run: async (actor, input) => {
    await keepOpen(actor, input);
    return {};
  },
});
