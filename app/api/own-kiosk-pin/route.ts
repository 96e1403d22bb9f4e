import { z } from "zod";
import { defineRoute } from "@/lib/http/define-route";
import { makeKioskPin } from "@/lib/use-cases/kiosk/make-kiosk-pin";

/** A new PIN for the tablets; this reply is the only place it can be read. */
export const POST = defineRoute({
  action: "kiosk-pin.make",
  input: z.strictObject({}),
  reply: z.object({ pin: z.string() }),
  run: makeKioskPin,
});
