import { z } from "zod";
import { visitSlot } from "@/lib/contracts/visit";

/** The boxes of the settings by name, in which a type's may stand nine times as long; the rules read them. */
export const selfBookingFields = z.record(z.string().max(400), z.string().max(20));
export type SelfBookingFields = z.infer<typeof selfBookingFields>;

/** A time a patient chose, as the page offered it: always somebody's. */
export const bookOwnVisitInput = z.strictObject({ ...visitSlot, clinicianId: z.uuid() });
export type BookOwnVisitInput = z.infer<typeof bookOwnVisitInput>;
