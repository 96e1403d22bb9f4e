import { z } from "zod";

export const TEXT_SIZES = ["normal", "large", "larger"] as const;

/** How a patient reads and hears the portal on this device; a box not ticked is not posted. */
export const readingFields = z.object({
  textSize: z.enum(TEXT_SIZES),
  sound: z
    .literal("on")
    .optional()
    .transform((on) => on === "on"),
  voice: z
    .literal("on")
    .optional()
    .transform((on) => on === "on"),
});
export type Reading = z.infer<typeof readingFields>;
