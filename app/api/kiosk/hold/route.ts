import { z } from "zod";
import { defineRoute } from "@/lib/http/define-route";
import { holdNow } from "@/lib/use-cases/kiosk/read-instruction";

/** Whether the instruction still waits for staff, and whether the clinic has shut meanwhile. */
export const GET = defineRoute({
  action: "kiosk.use",
  input: z.strictObject({}),
  reply: z.object({ held: z.boolean(), shut: z.boolean() }),
  run: holdNow,
});
