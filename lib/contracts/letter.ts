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

/** Keys of the same page's saves that it has no answer to: what one of them made is no change by somebody else. */
const keys = z.array(z.uuid()).max(20);
const over = keys.default([]);
const overField = z
  .string()
  .default("")
  .transform((text) => text.split(" ").filter((key) => key !== ""))
  .pipe(keys);
const letterId = z.uuid();
const version = z.coerce.number().int().positive();
const which = { letterId, version, over: overField };
/** A form sends the ends of its lines another way than the page itself does: the same words are the same letter. */
const lines = (most: number, problem: string) =>
  z
    .string()
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().max(most, problem));
const words = {
  recipient: lines(500, "Use at most 500 characters"),
  subject: z.string().trim().max(200, "Use at most 200 characters"),
  text: lines(20_000, "Use at most 20,000 characters"),
};

export const saveLetterFields = z.object({ ...which, ...words });
/** The same, sent by the page itself while somebody writes; `key` names this save. */
export const saveLetterInput = z.strictObject({ letterId, version, over, key: z.uuid(), ...words });
export type SaveLetterInput = z.infer<typeof saveLetterFields> & { readonly key?: string };
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
