import { z } from "zod";
import { MEASURE_KEYS, MEASURES, type Measure, MODES } from "@/lib/domain/outcomes/measures";

const typed = z.string().trim().max(10);

/** One questionnaire's result, as typed. */
export const enterScoreInput = z
  .strictObject({
    patientId: z.uuid(),
    measure: z.enum(MEASURE_KEYS, "Choose the questionnaire"),
    score: typed,
    subscore: typed.default(""),
    takenOn: z.iso.date("Enter the day it was filled in"),
    mode: z.enum(MODES, "Choose how it was filled in"),
    language: z.string().trim().min(1, "Enter the language").max(40, "Use 40 characters or fewer"),
  })
  .transform((input, context) => {
    const measure: Measure = MEASURES[input.measure];
    const read = (field: "score" | "subscore", highest: number) => {
      const value = /^\d{1,3}$/.test(input[field]) ? Number(input[field]) : Number.NaN;
      if (value <= highest) return value;
      context.addIssue({
        ...{ code: "custom", path: [field], input: input[field] },
        message: `Enter a whole number from 0 to ${highest}`,
      });
      return 0;
    };
    const score = read("score", measure.highest);
    const subscore = measure.subscale ? read("subscore", measure.subscale.highest) : null;
    if (subscore !== null && subscore > score) {
      const message = "This is more than the whole score";
      context.addIssue({ code: "custom", path: ["subscore"], input: subscore, message });
    }
    return { ...input, score, subscore };
  });
export type EnterScoreInput = z.infer<typeof enterScoreInput>;
export const enterScoreReply = z.object({ id: z.string() });

export const withdrawScoreInput = z.strictObject({
  scoreId: z.uuid(),
  reason: z.string().trim().min(1, "Write why").max(1000, "Use 1000 characters or fewer"),
});
export type WithdrawScoreInput = z.infer<typeof withdrawScoreInput>;
export const withdrawScoreReply = z.object({ done: z.literal(true) });

/** A score on the chart, in words. */
export const chartScore = z.object({
  id: z.string(),
  measure: z.string(),
  /** "14 of 24" */
  score: z.string(),
  taken: z.string(),
  /** "5 points better (36%): a meaningful change" */
  change: z.string(),
  /** How and by whom it came here. */
  entered: z.string(),
  /** When, by whom and why it was withdrawn; null while it counts. */
  withdrawn: z.string().nullable(),
});
export type ChartScore = z.infer<typeof chartScore>;
