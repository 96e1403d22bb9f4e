import { z } from "zod";

/**
 * subject: a rule's id or a threshold's key. value: a tier or a number; "default" takes the clinic's own back. Whether
 * they will do is asked of both at once, where the clinic's rules are known.
 */
export const proposeChangeFields = z.object({
  subject: z.string().max(40),
  value: z.string().trim().max(20, "Use a shorter value"),
  reason: z.string().trim().max(500, "Use at most 500 characters"),
});
export type ProposeChange = z.infer<typeof proposeChangeFields>;

export const answerChangeFields = z.object({
  answer: z.enum(["confirmed", "declined"]),
  reason: z.string().trim().max(500, "Use at most 500 characters").default(""),
});
export type AnswerChange = z.infer<typeof answerChangeFields>;

export const signOffFields = z.object({
  ruleSet: z.string().max(100),
  /** How many changes of the clinic stood in what was read. */
  settings: z.coerce.number().int(),
  signedName: z.string().trim().min(1, "Type your full name to sign").max(100, "Use at most 100 characters"),
  note: z.string().trim().max(500, "Use at most 500 characters").default(""),
  read: z.literal("yes", "Tick this once you have read every rule, threshold and patient text"),
});
export type SignOff = z.infer<typeof signOffFields>;

/** A native form's boxes: one ticked comes as a text, several as a list, none not at all. */
const ticked = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((chosen) => (chosen === undefined ? [] : [chosen].flat()));

export const recordMissFields = z.object({
  what: z
    .string()
    .trim()
    .min(10, "Say what was missed in a few words")
    .max(500, "Use at most 500 characters"),
  day: z.iso.date("Give the day"),
  expected: z.enum(["emergency", "urgent", "soon", "routine"], "Choose the tier it should have had"),
  patientId: z.union([z.literal(""), z.uuid()]).default(""),
  age: z
    .string()
    .trim()
    .regex(/^$|^\d{1,3}$/, "Give the age in whole years")
    .default(""),
  signs: ticked,
});
export type RecordMiss = z.infer<typeof recordMissFields>;
