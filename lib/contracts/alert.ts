import { z } from "zod";
import { CHANNELS, TRY_STATES } from "@/lib/domain/notices/channels";
import { ALERT_STATES, STEP_DOWN_TIERS } from "@/lib/domain/alerts/alert-state";
import { ALERT_OUTCOMES, ATTEMPT_RESULTS } from "@/lib/domain/alerts/resolution";
import { LANGUAGES } from "@/lib/domain/people/language";
import { TIERS } from "@/lib/domain/triage/tiers";
import { painPoint } from "@/lib/contracts/chart";
import { ruleReason } from "@/lib/contracts/rule-reason";

export const ALERT_SOURCES = ["check-in", "intake", "session", "score", "trend"] as const;

/** Dates and times are words on the clinic's clock. */
export const alertRow = z.object({
  id: z.string(),
  version: z.int(),
  tier: z.enum(TIERS),
  state: z.enum(ALERT_STATES),
  patient: z.object({ id: z.string(), name: z.string(), birthDate: z.string() }),
  reasons: z.array(ruleReason),
  /** Above \`tier\` once a clinician has stepped down. */
  rulesTier: z.enum(TIERS),
  /** Of what came last. */
  source: z.enum(ALERT_SOURCES),
  /** How many check-ins, intakes and sessions stand in it; \`added\`: when the last came, if there is more than one. */
  sources: z.int(),
  raised: z.string(),
  added: z.string().nullable(),
  /** Minutes from the alert until it was acknowledged, or until now. */
  waitingMinutes: z.int(),
  /** By when somebody is to acknowledge it, and whether that has passed; null where nobody has to any more. */
  acknowledgeBy: z.object({ at: z.string(), passed: z.boolean() }).nullable(),
  /** When the patient is booked for today: "10:30 am". */
  appointment: z.string().nullable(),
  /** mine: by whoever asks. */
  acknowledged: z.object({ by: z.string(), mine: z.boolean(), at: z.string() }).nullable(),
  programme: z.enum(["none", "running", "part-held", "paused"]),
});
export type AlertRow = z.infer<typeof alertRow>;

export const listAlertsInput = z.strictObject({});
/** Unresolved alerts, who needs attention first on top; after them resolved ones whose programme still waits. */
export const listAlertsReply = z.object({ asOf: z.string(), alerts: z.array(alertRow) });
export type ListAlertsReply = z.infer<typeof listAlertsReply>;

/** before: the same question in the check-in before this one. also: what the patient said to it at another time here. */
const answer = z.object({
  question: z.string(),
  answer: z.string(),
  notable: z.boolean(),
  before: z.string().nullable(),
  also: z.array(z.string()),
});
const evidence = z.object({
  id: z.string(),
  source: z.enum(ALERT_SOURCES),
  at: z.string(),
  /** When the patient answered, where it came later than half an hour after. */
  answeredAt: z.string().nullable(),
  /** What the patient read. */
  language: z.enum(LANGUAGES),
  /** It came from a phone that had been signed out from elsewhere: who answered is not sure. */
  fromEndedPhone: z.boolean(),
  /** Somebody answered for the patient, or interpreted. */
  byOther: z.boolean(),
  tier: z.enum(TIERS),
  ruleIds: z.array(z.string()),
  answers: z.array(answer),
  /** When the answers to compare with were given; null without any. */
  beforeAt: z.string().nullable(),
  pain: z.int().nullable(),
  painBefore: z.int().nullable(),
  note: z.string().nullable(),
  /** Words of the note that may stand for a red flag. */
  urgentWords: z.array(z.string()),
});
export type AlertEvidenceInWords = z.infer<typeof evidence>;
/** One try to tell somebody, by mail, push or text. */
const tried = z.object({
  id: z.string(),
  channel: z.enum(CHANNELS),
  state: z.enum(TRY_STATES),
  code: z.string().nullable(),
  to: z.string(),
  at: z.string(),
});
const event = z.object({ at: z.string(), what: z.string(), who: z.string().nullable(), note: z.string() });

export const alertDetail = alertRow.extend({
  /** What this reader may do now. */
  may: z.object({
    acknowledge: z.boolean(),
    attempt: z.boolean(),
    resolve: z.boolean(),
    reopen: z.boolean(),
    resume: z.boolean(),
  }),
  /** The lower tiers this reader may step down to. */
  stepDownTo: z.array(z.enum(TIERS)),
  /** Why there is none; null where there is. */
  noStepDown: z.string().nullable(),
  /** "EMERGENCY by the rules. Stepped down to SOON by Dr X, …: reason"; null while the rules' tier stands. */
  steppedDown: z.string().nullable(),
  /** Who may have reached the patient, and what the resolve form starts from, on the clinic's clock. */
  resolving: z.object({
    staff: z.array(z.object({ id: z.string(), name: z.string() })),
    me: z.string(),
    now: z.string(),
    nextReview: z.string(),
    /** Since it was raised, or opened again. */
    failedAttempts: z.int(),
    reopened: z.boolean(),
  }),
  contact: z.object({
    phone: z.string().nullable(),
    mayRing: z.boolean(),
    mayLeaveMessage: z.boolean(),
    emergencyName: z.string().nullable(),
    emergencyPhone: z.string().nullable(),
  }),
  age: z.int(),
  history: z.array(z.string()),
  /** Whether nothing was told or nobody asked; null where something is known. */
  noHistory: z.string().nullable(),
  /** Each check-in, intake and session in it, the newest first. */
  evidence: z.array(evidence),
  /** Oldest first. */
  painTrend: z.array(painPoint),
  programmeWords: z.string(),
  /** Why the programme cannot be resumed yet; null when it can, or nothing is held. */
  resumeWaitsFor: z.string().nullable(),
  resolved: z
    .object({
      ...{ by: z.string(), at: z.string(), outcome: z.string(), note: z.string() },
      ...{ handled: z.string().nullable(), nextReview: z.string().nullable() },
    })
    .nullable(),
  events: z.array(event),
  tries: z.array(tried),
});
export type AlertDetail = z.infer<typeof alertDetail>;

export const alertInput = z.strictObject({ alertId: z.uuid() });
export const acknowledgeAlertInput = z.strictObject({ alertId: z.uuid(), version: z.int() });
export const NOTE_MAX_LENGTH = 4000;
const words = (empty: string) =>
  z.string().trim().min(1, empty).max(NOTE_MAX_LENGTH, "Use 4,000 characters or fewer.");

export const attemptInput = z.strictObject({
  ...{ alertId: z.uuid(), version: z.int() },
  result: z.enum(ATTEMPT_RESULTS, "Choose what came of it."),
  note: z.string().trim().max(NOTE_MAX_LENGTH, "Use 4,000 characters or fewer."),
});
export type AttemptInput = z.infer<typeof attemptInput>;
export const stepDownInput = z.strictObject({
  ...{ alertId: z.uuid(), version: z.int() },
  tier: z.enum(STEP_DOWN_TIERS, "Choose the level."),
  reason: words("Write the reason."),
});
export type StepDownInput = z.infer<typeof stepDownInput>;
export const reopenAlertInput = z.strictObject({
  ...{ alertId: z.uuid(), version: z.int() },
  reason: words("Write the reason."),
});
export type ReopenAlertInput = z.infer<typeof reopenAlertInput>;
export const resolveAlertInput = z.strictObject({
  alertId: z.uuid(),
  version: z.int(),
  outcome: z.enum(ALERT_OUTCOMES, "Choose how it ended."),
  note: words("Write what was done."),
  /** Who reached the patient, or tried last, and when on the clinic's clock. */
  handledBy: z.uuid("Choose who it was."),
  handledAt: z.string().regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/, "Enter the day and the time."),
  nextReviewOn: z.iso.date("Enter the day of the next review."),
});
export type ResolveAlertInput = z.infer<typeof resolveAlertInput>;
export const alertChangedReply = z.object({ done: z.literal(true) });

/** How many alerts wait for acknowledgement and the highest tier among them. */
export const alertSignalReply = z.object({ tier: z.enum(TIERS), count: z.int() });
