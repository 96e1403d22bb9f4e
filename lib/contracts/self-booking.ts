import { z } from "zod";

/** The boxes of the settings by name; the rules read them. */
export const selfBookingFields = z.record(z.string().max(80), z.string().max(20));
export type SelfBookingFields = z.infer<typeof selfBookingFields>;

/** A time a patient chose, as the page offered it. */
export const bookOwnVisitInput = z.strictObject({
  kind: z.string().min(1).max(60),
  clinicianId: z.uuid(),
  day: z.iso.date(),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
});
export type BookOwnVisitInput = z.infer<typeof bookOwnVisitInput>;
