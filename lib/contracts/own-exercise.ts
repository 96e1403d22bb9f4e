import { z } from "zod";
import { doseFromForm } from "@/lib/contracts/programme";
import { DOSE_FIELDS, TEMPO } from "@/lib/domain/exercises/dose";
import { exerciseById, isExerciseId } from "@/lib/domain/exercises/exercise";

const MOST_STEPS = 10;
const MOST_TAGS = 12;
const line = (most: number) => z.string().trim().max(most, `Use ${most} characters or fewer.`);
const number = z
  .string()
  .trim()
  .transform((text) => (text === "" ? undefined : Number(text)))
  .optional();
const parts = (text: string, between: RegExp) =>
  text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** The boxes of a dose as a native form sends them, beside the words. */
const doseBoxes = Object.fromEntries(DOSE_FIELDS.map((field) => [field, number])) as Record<
  (typeof DOSE_FIELDS)[number],
  typeof number
>;

const fields = z.strictObject({
  basis: z.string().refine(isExerciseId, "Choose the catalogue exercise whose rules it follows."),
  name: line(80).min(1, "Give the exercise a name."),
  steps: z
    .string()
    .transform((text) => parts(text, /\r?\n/))
    .pipe(
      z
        .array(line(200))
        .min(1, "Write at least one step.")
        .max(MOST_STEPS, `Use ${MOST_STEPS} steps or fewer.`),
    ),
  fault: line(200),
  easier: line(200),
  tags: z
    .string()
    .transform((text) => parts(text, /,/))
    .pipe(z.array(line(30)).max(MOST_TAGS, `Use ${MOST_TAGS} search words or fewer.`)),
  source: line(200).min(1, "Say who wrote it, or where it is from."),
  licence: line(120).min(1, "Say under what terms it may be used."),
  tempo: z
    .union([z.literal(""), z.string().regex(TEMPO, "Write the tempo like 3-1-1: down, hold, up.")])
    .default(""),
  ...doseBoxes,
});

/** An own exercise as its form sends it; out come its words and a dose within bounds, of the kind its basis has. */
export const ownExerciseFields = fields.transform((sent, context) => {
  const { basis, name, steps, fault, easier, tags, source, licence, tempo, ...boxes } = sent;
  const numbers = Object.fromEntries(Object.entries(boxes).filter(([, value]) => value !== undefined));
  const repeatFor = exerciseById(basis).defaultDose.repeat?.for;
  const dose = doseFromForm.safeParse({
    ...numbers,
    ...(repeatFor && { repeatFor }),
    ...(tempo !== "" && { tempo }),
  });
  if (!dose.success) {
    for (const { path, message } of dose.error.issues)
      context.addIssue({ code: "custom", path: [path[0] ?? "sets"], message });
    return z.NEVER;
  }
  return { basis, name, steps, fault, easier, tags, source, licence, dose: dose.data };
});
export type OwnExerciseFields = z.infer<typeof ownExerciseFields>;

/** The number of the version the form started from: another's change in between is refused, not overwritten. */
export const baseNumberField = z.coerce.number().int().min(1);
