import { z } from "zod";
import { CHANNELS, TRY_STATES } from "@/lib/domain/notices/channels";
import { TIERS } from "@/lib/domain/triage/tiers";

export const ALERT_STATES = ["open", "acknowledged", "resolved"] as const;
export const ALERT_SOURCES = ["check-in", "intake", "session", "trend"] as const;
/** How an alert ended. unreachable: three tries, and the note says what was done then. */
export const ALERT_OUTCOMES = ["spoke", "attended-emergency", "unreachable", "other"] as const;
export type AlertOutcome = (typeof ALERT_OUTCOMES)[number];

const reason = z.object({ ruleId: z.string(), line: z.string() });

/** Dates and times are words on the clinic's clock. */
export const alertRow = z.object({
  id: z.string(),
  version: z.int(),
  tier: z.enum(TIERS),
  state: z.enum(ALERT_STATES),
  patient: z.object({ id: z.string(), name: z.string(), birthDate: z.string() }),
  reasons: z.array(reason),
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
  acknowledged: z.object({ by: z.string(), at: z.string() }).nullable(),
  programme: z.enum(["none", "running", "part-held", "paused"]),
});
export type AlertRow = z.infer<typeof alertRow>;

export const listAlertsInput = z.strictObject({});
/** Unresolved alerts, the most urgent and oldest first; after them resolved ones whose programme still waits. */
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
  tier: z.enum(TIERS),
  ruleIds: z.array(z.string()),
  answers: z.array(answer),
  /** When the answers to compare with were given; null without any. */
  beforeAt: z.string().nullable(),
  pain: z.int().nullable(),
  painBefore: z.int().nullable(),
  note: z.string().nullable(),
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
const event = z.object({ at: z.string(), what: z.string(), who: z.string().nullable() });

export const alertDetail = alertRow.extend({
  /** What this reader may do now. */
  may: z.object({ acknowledge: z.boolean(), resolve: z.boolean(), resume: z.boolean() }),
  contact: z.object({
    phone: z.string().nullable(),
    mayRing: z.boolean(),
    mayLeaveMessage: z.boolean(),
    emergencyName: z.string().nullable(),
    emergencyPhone: z.string().nullable(),
  }),
  age: z.int(),
  history: z.array(z.string()),
  /** Each check-in, intake and session in it, the newest first. */
  evidence: z.array(evidence),
  /** Oldest first. */
  painTrend: z.array(z.object({ day: z.string(), score: z.int() })),
  programmeWords: z.string(),
  /** Why the programme cannot be resumed yet; null when it can, or nothing is held. */
  resumeWaitsFor: z.string().nullable(),
  resolved: z.object({ by: z.string(), at: z.string(), outcome: z.string(), note: z.string() }).nullable(),
  events: z.array(event),
  tries: z.array(tried),
});
export type AlertDetail = z.infer<typeof alertDetail>;

export const alertInput = z.strictObject({ alertId: z.uuid() });
export const acknowledgeAlertInput = z.strictObject({ alertId: z.uuid(), version: z.int() });
export const NOTE_MAX_LENGTH = 4000;
export const resolveAlertInput = z.strictObject({
  alertId: z.uuid(),
  version: z.int(),
  outcome: z.enum(ALERT_OUTCOMES, "Choose how it ended."),
  note: z.string().trim().min(1, "Write what was done.").max(NOTE_MAX_LENGTH, "Use 4,000 letters or fewer."),
});
export type ResolveAlertInput = z.infer<typeof resolveAlertInput>;
export const alertChangedReply = z.object({ done: z.literal(true) });

/** How many alerts wait for acknowledgement and the highest tier among them. */
export const alertSignalReply = z.object({ tier: z.enum(TIERS), count: z.int() });
