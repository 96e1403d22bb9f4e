import { z } from "zod";
import { visitSlot } from "@/lib/contracts/visit";

/** The boxes of the settings by name; the rules read them. */
export const selfBookingFields = z.record(z.string().max(80), z.string().max(20));
export type SelfBookingFields = z.infer<typeof selfBookingFields>;

/** A time a patient chose, as the page offered it: always somebody's. */
export const bookOwnVisitInput = z.strictObject({ ...visitSlot, clinicianId: z.uuid() });
export type BookOwnVisitInput = z.infer<typeof bookOwnVisitInput>;
