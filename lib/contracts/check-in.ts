import { z } from "zod";
import {
  type FormAnswers,
  GROUP_ANSWERS,
  LEG_REACHES,
  SKIPPED,
  SPA_SIGNS,
} from "@/lib/domain/check-in/answers";
import { type Question, type QuestionKind, QUESTIONS } from "@/lib/domain/check-in/questions";
import { maySkip, STEP_CHOICES } from "@/lib/domain/check-in/step-answers";
import { CHANGE_ANSWERS, SHARP_ANSWERS } from "@/lib/domain/triage/answers";
import { MESSAGE_CODES } from "@/lib/domain/triage/rule";
import { TIERS } from "@/lib/domain/triage/tiers";

export const NOTE_MAX_LENGTH = 2000;

const yesNo = z.union([z.boolean(), z.literal("UNSURE")]);
const number = (kind: "nights" | "often") =>
  z
    .int()
    .min(0)
    .max(STEP_CHOICES[kind].length - 1);

/** What each kind of page is answered with. */
const ANSWER_OF_KIND: Readonly<Record<QuestionKind, z.ZodType>> = {
  change: z.enum(CHANGE_ANSWERS),
  "yes-no": yesNo,
  "one-or-both": yesNo,
  group: z.enum(GROUP_ANSWERS),
  sharp: z.enum(["none", ...SHARP_ANSWERS]),
  signs: z.array(z.enum(SPA_SIGNS)).max(SPA_SIGNS.length),
  nights: number("nights"),
  often: number("often"),
  reach: z.enum([...LEG_REACHES, "unsure"]),
  overall: z.int().min(-5).max(5),
  pain: z.int().min(0).max(10),
};

function answerTo(question: Question): z.ZodType {
  const answer = ANSWER_OF_KIND[question.kind];
  return (maySkip(question) ? answer.or(z.literal(SKIPPED)) : answer).optional();
}

/** The answers by question. An absent key was not answered; the pain score stands beside them. */
const formAnswersBody = z.strictObject(
  Object.fromEntries(
    QUESTIONS.filter(({ kind }) => kind !== "pain").map((question) => [question.key, answerTo(question)]),
  ),
) as unknown as z.ZodType<Omit<FormAnswers, "painNow">>;

/** Somebody answers for the patient, or interprets. Absent: not said. */
export const byOther = z.literal(true).optional();

/** A whole check-in at once. clientKey: made once per form, so that a retry cannot make a second check-in. pain: 0-10. */
export const submitCheckInBody = z.strictObject({
  clientKey: z.uuid(),
  pain: z.int().min(0).max(10),
  answers: formAnswersBody,
  note: z.string().trim().max(NOTE_MAX_LENGTH).default(""),
  byOther: z.boolean().optional(),
});
export type SubmitCheckInBody = z.infer<typeof submitCheckInBody>;

export const submitCheckInReply = z.object({
  id: z.uuid(),
  tier: z.enum(TIERS),
  messages: z.array(z.enum(MESSAGE_CODES)),
});
export type SubmitCheckInReply = z.infer<typeof submitCheckInReply>;

export const startCheckInFields = z.strictObject({ clientKey: z.uuid() });

/**
 * One page of the form. `skip` is pressed instead of an answer where the page may be skipped. The page that asks whether
 * somebody else answers says so: a tick that is not there is then a no.
 */
export const stepFields = z.strictObject({
  step: z.string().max(40),
  answer: z.union([z.string().max(40), z.array(z.string().max(40)).max(20)]).optional(),
  skip: z.literal("1").optional(),
  asksWho: z.literal("1").optional(),
  byOther: z.literal("1").optional(),
});
export const noteFields = z.strictObject({ note: z.string().max(20_000) });
/** What the patient says they do about an emergency. */
export const goingFields = z.strictObject({ did: z.enum(["going", "called"]) });
export const checkInParams = z.strictObject({ checkInId: z.uuid() });

/** A patient who left a check-in open, for the clinic to ring. begun: in the clinic's words. */
export type UnfinishedCheckIn = {
  readonly patientId: string;
  readonly name: string;
  readonly begun: string;
};
