import { z } from "zod";
import { defineRoute } from "@/lib/http/define-route";
import { createVisitCode } from "@/lib/use-cases/kiosk/create-visit-code";

/** A code to hand over for the tablet; this reply is the only place it can be read. */
export const POST = defineRoute({
  action: "kiosk-code.create",
  input: z.strictObject({ visitId: z.uuid() }),
  reply: z.object({ code: z.string(), minutes: z.int() }),
  run: createVisitCode,
});
