import { z } from "zod";
import { DOSE_FIELDS, type Dose, doseFromFields, REPEAT_KINDS, TEMPO } from "@/lib/domain/exercises/dose";
import { checkDose } from "@/lib/domain/exercises/dose-bounds";
import { isExerciseId } from "@/lib/domain/exercises/exercise";
import type { OwnText } from "@/lib/domain/exercises/own-exercise";
import { type Side, SIDES } from "@/lib/domain/exercises/side";
import { PHASES } from "@/lib/domain/exercises/written-exercise";

const number = z.number({ error: "Use a whole number." });
const doseNumbers = z.strictObject(
  Object.fromEntries(DOSE_FIELDS.map((field) => [field, number.optional()])) as Record<
    (typeof DOSE_FIELDS)[number],
    z.ZodOptional<z.ZodNumber>
  >,
);

/** A dose as the builder's fields name it, or as it is stored; out comes a Dose within its bounds. */
export const doseFromForm = z
  .strictObject({
    ...doseNumbers.shape,
    repeatFor: z.enum(REPEAT_KINDS).optional(),
    tempo: z.string().regex(TEMPO, "Write the tempo like 3-1-1: down, hold, up.").optional(),
  })
  .transform((sent, context): Dose => {
    const { repeatFor, tempo, ...sentFields } = sent;
    const fields = Object.fromEntries(Object.entries(sentFields).filter(([, value]) => value !== undefined));
    const dose = doseFromFields(fields, repeatFor, tempo);
    if (!dose) {
      context.addIssue({
        code: "custom",
        message: "Say how many sets, and how many repetitions, seconds or metres.",
      });
      return z.NEVER;
    }
    for (const problem of checkDose(dose)) {
      context.addIssue({ code: "custom", path: [problem.field], message: boundMessage(problem) });
    }
    return dose;
  });

function boundMessage(problem: ReturnType<typeof checkDose>[number]): string {
  switch (problem.kind) {
    case "not-whole":
      return problem.field === "loadKg" ? "Use whole or half kilograms." : "Use a whole number.";
    case "too-low":
      return `Use ${problem.min} or more.`;
    case "too-high":
      return `Use ${problem.max} or less.`;
  }
}

const item = z.strictObject({
  exerciseId: z.string().refine(isExerciseId, "This exercise is not in the catalogue."),
  dose: doseFromForm,
  side: z.enum(SIDES),
  note: z.string().trim().max(300, "Use 300 characters or fewer."),
  /** The clinic's own words for it, as the builder showed them. */
  own: z.strictObject({ versionId: z.uuid() }).nullish(),
});

const items = z.array(item).min(1, "Add at least one exercise.").max(20, "Use 20 exercises or fewer.");
const content = {
  title: z.string().trim().min(1, "Give the programme a title.").max(80, "Use 80 characters or fewer."),
  noteToPatient: z.string().trim().max(500, "Use 500 characters or fewer."),
  templateId: z.string().max(60).nullable(),
  phase: z.enum(PHASES, "Choose the phase of the programme."),
  /** The patient is asked by mail to open the portal. */
  notify: z.boolean().default(false),
  items,
  /** What stands against the plan and is kept all the same. */
  overrides: z
    .array(
      z.strictObject({
        key: z.string().max(120),
        reason: z.string().trim().min(3, "Say why in a few words.").max(300, "Use 300 characters or fewer."),
      }),
    )
    .max(60),
};

/** Why the plan changes, for colleagues. */
const reason = z.string().trim().max(300, "Use 300 characters or fewer.");
const startsOn = z.iso.date("Choose the day it starts on.");

export const assignProgrammeInput = z.strictObject({
  patientId: z.uuid(),
  ...content,
  startsOn,
  /** Where it was to change one that another plan has replaced. */
  reason: reason.optional(),
  /** The version that ran when the builder was opened, null where none did. Left out, nothing is gone by. */
  replaces: z.uuid().nullish(),
});
export const changeProgrammeInput = z.strictObject({
  programmeId: z.uuid(),
  ...content,
  /** Left out where it stays as it is. */
  startsOn: startsOn.optional(),
  reason,
  /** The version the builder started from: another's change in between is a conflict, not an overwrite. */
  baseNumber: z.int().min(1),
});
export const assignedProgrammeReply = z.object({
  programmeId: z.uuid(),
  versionId: z.uuid(),
  number: z.int(),
});

export type AssignProgrammeInput = z.infer<typeof assignProgrammeInput>;
export type ChangeProgrammeInput = z.infer<typeof changeProgrammeInput>;

export type AssignedProgrammeReply = z.infer<typeof assignedProgrammeReply>;

const templateName = z
  .string()
  .trim()
  .min(1, "Give the template a name.")
  .max(80, "Use 80 characters or fewer.");
export const saveTemplateInput = z.strictObject({
  name: templateName,
  phase: content.phase,
  items,
  /** The version that had this name when it was chosen, 0 for none. Left out, nothing is gone by. */
  seen: z.int().min(0).optional(),
});
export type SaveTemplateInput = z.infer<typeof saveTemplateInput>;
export const savedTemplateReply = z.object({ templateId: z.uuid(), version: z.int() });
export type SavedTemplateReply = z.infer<typeof savedTemplateReply>;
export const renameTemplateInput = z.strictObject({
  templateId: z.uuid(),
  name: templateName,
  /** What it was called when the new name was asked for. */
  seen: z.string().max(80).optional(),
});
export type RenameTemplateInput = z.infer<typeof renameTemplateInput>;
export const archiveTemplateInput = z.strictObject({ templateId: z.uuid() });

/** An item as pages show it. */
export type StoredItemView = {
  readonly id: string;
  readonly exerciseId: string;
  readonly dose: Dose;
  readonly side: Side;
  readonly note: string;
  readonly own: OwnText | null;
};
