import { z } from "zod";
import { checkSettings, type SettingProblem } from "@/lib/domain/dosing/check-settings";
import {
  DOSING_DEFAULTS,
  DOSING_SETTINGS,
  type DosingNumbers,
  type DosingSetting,
} from "@/lib/domain/dosing/settings";
import { jsonOf } from "@/lib/domain/text/json-of";

const proposal = z.strictObject({ itemId: z.uuid(), basis: z.string().max(300) });

/** A form posts the proposals it showed as one line of JSON. */
export const answerProposalsInput = z.strictObject({
  patientId: z.uuid(),
  answer: z.enum(["accept", "easier", "decline"]),
  proposals: z
    .string()
    .max(20_000)
    .transform((text, context) => {
      const read = z.array(proposal).min(1).max(20).safeParse(jsonOf(text));
      if (read.success) return read.data;
      context.addIssue({ code: "custom", message: "The proposals cannot be read." });
      return z.NEVER;
    }),
});
export type AnswerProposalsInput = z.infer<typeof answerProposalsInput>;

export const setDosingInput = z.strictObject({ patientId: z.uuid(), dosing: z.enum(["ask", "apply"]) });
export type SetDosingInput = z.infer<typeof setDosingInput>;

const keys = Object.keys(DOSING_SETTINGS) as DosingSetting[];
const number = z.coerce.number({ error: "Use a number." });

/** Every number of the dosing rules, each within its bounds and in order with the others. */
export const changeDosingSettingsInput = z
  .strictObject(
    Object.fromEntries(keys.map((key) => [key, number.default(DOSING_DEFAULTS[key])])) as Record<
      DosingSetting,
      z.ZodDefault<typeof number>
    >,
  )
  .transform((numbers, context): DosingNumbers => {
    for (const problem of checkSettings(numbers))
      context.addIssue({ code: "custom", path: [problem.setting], message: settingWords(problem) });
    return numbers;
  });

function settingWords(problem: SettingProblem): string {
  switch (problem.kind) {
    case "too-low":
      return `Use ${problem.limit} or more.`;
    case "too-high":
      return `Use ${problem.limit} or less.`;
    case "not-below":
      return "This must stay below the next one.";
  }
}
