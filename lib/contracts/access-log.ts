import { z } from "zod";

const id = z.uuid().optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);

/** What the access log's address asks for; anything unreadable asks for nothing. */
export const accessQuery = z.object({
  patient: id,
  person: id,
  /** A part of the record, or an action by its own name. */
  what: z
    .string()
    .regex(/^[a-z][a-z.-]{1,60}$/)
    .optional()
    .catch(undefined),
  from: day,
  to: day,
  /** The entry the page before ended with. */
  before: id,
});
