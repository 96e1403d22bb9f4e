import { z } from "zod";
import { LETTER_PART_KEYS } from "@/lib/domain/letters/letter-parts";

const part = z.enum(LETTER_PART_KEYS);

/** A letter begins with what was chosen of the chart: no part, one or several fields of one name. */
export const beginLetterFields = z.object({
  patientId: z.uuid(),
  parts: z
    .union([part, z.array(part)])
    .optional()
    .transform((sent) => (sent === undefined ? [] : [sent].flat())),
});
export type BeginLetterInput = z.infer<typeof beginLetterFields>;

const which = { letterId: z.uuid(), version: z.coerce.number().int().positive() };
const words = {
  recipient: z.string().trim().max(500, "Use at most 500 characters"),
  subject: z.string().trim().max(200, "Use at most 200 characters"),
  text: z.string().trim().max(20_000, "Use at most 20,000 characters"),
};

export const saveLetterFields = z.object({ ...which, ...words });
export type SaveLetterInput = z.infer<typeof saveLetterFields>;
/** The same, sent by the page itself while somebody writes. */
export const saveLetterInput = z.strictObject({ ...which, ...words });
export const saveLetterReply = z.object({ version: z.int(), savedAt: z.string() });
export type SaveLetterReply = z.infer<typeof saveLetterReply>;

export const discardLetterFields = z.object(which);
export type DiscardLetterInput = z.infer<typeof discardLetterFields>;

/** What stands over a letter: fixed when it is signed. */
export const letterHead = z.object({
  clinic: z.string(),
  address: z.string(),
  phone: z.string(),
  patient: z.string(),
  birthDate: z.string(),
});
export type LetterHead = z.infer<typeof letterHead>;
