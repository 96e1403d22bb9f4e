import { z } from "zod";
import { isTimeZone } from "@/lib/domain/hours/time-zones";

/** Boxes of a form by name; what they mean depends on the clinic, so the rules read them. */
export const typedFields = z.record(z.string().max(40), z.string().max(60));
export type TypedFields = z.infer<typeof typedFields>;

export const closedDayFields = z.object({
  day: z.iso.date("Choose a day"),
  reason: z.string().trim().max(60, "Use 60 characters or fewer"),
});
export type ClosedDayFields = z.infer<typeof closedDayFields>;

export const openDayParams = z.object({ day: z.iso.date() });

export const timeZoneFields = z.object({
  timeZone: z.string().refine(isTimeZone, "Choose a time zone from the list"),
  /** The one the form showed as the clinic's, over which nobody else's is lost. */
  shown: z.string().max(60),
});
export type TimeZoneFields = z.infer<typeof timeZoneFields>;
