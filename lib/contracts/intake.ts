import { z } from "zod";
import { chartBanner } from "@/lib/contracts/chart";
import { HISTORY_SAME } from "@/lib/domain/intake/choices";
import { LANGUAGES } from "@/lib/domain/people/language";
import { TIERS } from "@/lib/domain/triage/tiers";

/** Details a patient may ask to have put right at the kiosk. */
export const DETAIL_FIELDS = [
  "mobile",
  "email",
  "emergencyName",
  "emergencyPhone",
  "mayRing",
  "mayLeaveMessage",
] as const;
export type DetailField = (typeof DETAIL_FIELDS)[number];

/** What is on record and what the intake says otherwise: staff choose which of it is taken over. */
export const TAKEN_OVER = [...DETAIL_FIELDS, "sex"] as const;
export type TakenOver = (typeof TAKEN_OVER)[number];

export const acceptIntakeInput = z.strictObject({
  intakeId: z.uuid(),
  patientId: z.uuid(),
  version: z.int().positive(),
  /** The proposed changes that staff take over. */
  details: z.array(z.enum(TAKEN_OVER)).max(TAKEN_OVER.length),
});
export type AcceptIntakeInput = z.infer<typeof acceptIntakeInput>;
const accepted = z.object({ by: z.string(), at: z.string() });
export const acceptIntakeReply = accepted;
export type AcceptIntakeReply = z.infer<typeof acceptIntakeReply>;

const questionAndAnswer = z.object({ question: z.string(), answer: z.string() });
const flag = z.object({ line: z.string(), asked: z.array(questionAndAnswer) });
const change = z.object({
  field: z.enum(TAKEN_OVER),
  label: z.string(),
  from: z.string(),
  to: z.string(),
});

export const intakeReview = z.object({
  id: z.string(),
  version: z.int(),
  banner: chartBanner,
  visit: z.object({ day: z.string(), time: z.string(), kind: z.string() }),
  /** Null while the patient is still answering, or walked away. */
  handedIn: z.string().nullable(),
  source: z.string(),
  /** What the patient read. */
  language: z.enum(LANGUAGES),
  /** Somebody answered for the patient, or interpreted. */
  byOther: z.boolean(),
  tier: z.enum(TIERS),
  flags: z.array(flag),
  /** Body regions by id, and in words. */
  regions: z.array(z.string()),
  places: z.array(z.string()),
  /** Without places: true says that nothing hurts, false that nobody has answered yet. */
  placesAnswered: z.boolean(),
  /** urgentWords: of the patient's own text, those that may stand for a red flag. */
  answers: z.array(
    z.object({ id: z.string(), label: z.string(), words: z.string(), urgentWords: z.array(z.string()) }),
  ),
  /** Every red-flag question with its answer. */
  redFlagAnswers: z.array(questionAndAnswer),
  history: z.array(z.string()),
  historyUnsure: z.array(z.string()),
  /** Of a patient who had told their history before: whether it has changed, beside what is on record. */
  earlierHistory: z
    .object({
      says: z.enum(HISTORY_SAME),
      onRecord: z.array(z.string()),
      /** Told now and not on record; on record and asked, but not told now. */
      added: z.array(z.string()),
      notToldNow: z.array(z.string()),
    })
    .nullable(),
  changes: z.array(change),
  consent: z
    .object({
      version: z.string(),
      /** What the text they signed was written in. */
      language: z.enum(LANGUAGES),
      /** As typed; null: signed by drawing alone. */
      signedName: z.string().nullable(),
      isOwnName: z.boolean(),
      /** The drawn signature as paths in a box of 900 by 300. */
      drawing: z.array(z.string()),
      at: z.string(),
      hash: z.string(),
      /** The text on record is letter for letter the one that was signed. */
      verified: z.boolean(),
    })
    .nullable(),
  accepted: accepted.nullable(),
  mayAccept: z.boolean(),
  /** Added after it was handed in, oldest first. */
  amendments: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(["amended", "same", "changed"]),
      why: z.string(),
      /** Null: the patient, on arrival. */
      by: z.string().nullable(),
      at: z.string(),
      changes: z.array(
        z.object({ step: z.string(), question: z.string(), was: z.string(), now: z.string() }),
      ),
    }),
  ),
  mayAmend: z.boolean(),
});
export type IntakeReview = z.infer<typeof intakeReview>;
