import { z } from "zod";
import { GATE_STEPS } from "@/lib/domain/check-in/gate-form";
import { CHANGE_ANSWERS } from "@/lib/domain/triage/answers";
import { MESSAGE_CODES } from "@/lib/domain/triage/rule";
import { TIERS } from "@/lib/domain/triage/tiers";

export const NOTE_MAX_LENGTH = 2000;

const changeAnswer = z.enum(CHANGE_ANSWERS).exactOptional();
const yesNoAnswer = z.union([z.boolean(), z.literal("UNSURE")]).exactOptional();

const CHANGE_STEPS = GATE_STEPS.filter((step) => step.kind === "change").map(({ key }) => key);
const YES_NO_STEPS = GATE_STEPS.filter((step) => step.kind === "yes-no" || step.kind === "one-or-both").map(
  ({ key }) => key,
);

function all<Key extends string, Schema>(keys: readonly Key[], schema: Schema): Record<Key, Schema> {
  return Object.fromEntries(keys.map((key) => [key, schema])) as Record<Key, Schema>;
}

/** The gate's answers by triage key. An absent key was not answered. */
export const gateAnswersBody = z.strictObject({
  ...all(CHANGE_STEPS, changeAnswer),
  ...all(YES_NO_STEPS, yesNoAnswer),
});

/** A whole check-in at once. clientKey: made once per form, so that a retry cannot make a second check-in. pain: 0-10. */
export const submitCheckInBody = z.strictObject({
  clientKey: z.uuid(),
  pain: z.int().min(0).max(10),
  answers: gateAnswersBody,
  note: z.string().trim().max(NOTE_MAX_LENGTH).default(""),
});
export type SubmitCheckInBody = z.infer<typeof submitCheckInBody>;

export const submitCheckInReply = z.object({
  id: z.uuid(),
  tier: z.enum(TIERS),
  messages: z.array(z.enum(MESSAGE_CODES)),
});
export type SubmitCheckInReply = z.infer<typeof submitCheckInReply>;

export const startCheckInFields = z.strictObject({ clientKey: z.uuid() });

/** One page of the gate form. `skip` is pressed instead of an answer where the page may be skipped. */
export const stepFields = z.strictObject({
  step: z.string().max(40),
  answer: z.string().max(40).optional(),
  skip: z.literal("1").optional(),
});
export const noteFields = z.strictObject({ note: z.string().max(20_000) });
/** What the patient says they do about an emergency. */
export const goingFields = z.strictObject({ did: z.enum(["going", "called"]) });
export const checkInParams = z.strictObject({ checkInId: z.uuid() });
