import { z } from "zod";
import { TIERS } from "@/lib/domain/triage/tiers";
import { VISIT_MOVES, VISIT_STATUSES } from "@/lib/domain/visits/visit-status";

/** What every role sees of a visit: who, when, where they are. Times and dates are words on the clinic's clock. */
export const deskVisit = z.object({
  id: z.string(),
  version: z.int(),
  time: z.string(),
  status: z.enum(VISIT_STATUSES),
  kind: z.string(),
  clinician: z.string().nullable(),
  patient: z.object({
    id: z.string(),
    name: z.string(),
    birthDate: z.string(),
    identityVerified: z.boolean(),
  }),
  arrivedAt: z.string().nullable(),
  /** Minutes from arrival until now or until a clinician began; null when nobody waits. */
  waitingMinutes: z.int().nullable(),
  /** Minutes in the waiting area, in the room or with the clinician; null outside these. */
  stageMinutes: z.int().nullable(),
  intake: z.enum(["none", "started", "done"]),
  moves: z.array(z.enum(VISIT_MOVES)),
});
export type DeskVisit = z.infer<typeof deskVisit>;

/** The same with what the answers say, for clinical roles alone. */
export const clinicalVisit = deskVisit.extend({
  /** "Measures overdue: PSFS"; null where nothing is due. */
  measuresDue: z.string().nullable(),
  intakeReview: z.object({ id: z.string(), accepted: z.boolean() }).nullable(),
  /** The higher of the intake's tier and the patient's open alerts. */
  tier: z.enum(TIERS),
  /** What the most urgent open alert and the intake say, in words, each once. */
  flags: z.array(z.string()),
  /** The most urgent one that nobody has resolved. */
  openAlertId: z.string().nullable(),
  /** No manipulation until reviewed. */
  blocked: z.boolean(),
  note: z.object({ id: z.string(), signed: z.boolean() }).nullable(),
});
export type ClinicalVisit = z.infer<typeof clinicalVisit>;

const day = z.object({
  ...{ date: z.string(), dateWords: z.string(), asOf: z.string(), waitMinutes: z.int() },
  /** "On duty for alerts now: Dr X"; null in a clinic without a single active member. */
  onDuty: z.string().nullable(),
});
export const todayReply = z.discriminatedUnion("view", [
  day.extend({ view: z.literal("desk"), visits: z.array(deskVisit) }),
  day.extend({ view: z.literal("clinical"), mayWrite: z.boolean(), visits: z.array(clinicalVisit) }),
]);
export type TodayReply = z.infer<typeof todayReply>;

export const moveVisitInput = z.strictObject({
  visitId: z.uuid(),
  move: z.enum(VISIT_MOVES),
  version: z.int().positive(),
});
export type MoveVisitInput = z.infer<typeof moveVisitInput>;
export const moveVisitReply = z.object({ status: z.enum(VISIT_STATUSES), version: z.int() });
export type MoveVisitReply = z.infer<typeof moveVisitReply>;

const localDay = z.iso.date("Choose the day");
const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Enter a time, such as 09:30");

/** When, for what and with whom: what booking and moving a visit have in common. */
export const visitSlot = {
  day: localDay,
  time: localTime,
  kind: z.string().min(1, "Choose what the visit is for").max(60),
  clinicianId: z.uuid("Choose a clinician").nullable(),
};

export const addVisitInput = z.strictObject({
  patientId: z.uuid(),
  ...visitSlot,
  /** How many weeks in a row, this one included. */
  times: z.int().min(1, "1 books this visit alone").max(26, "At most 26 weeks").default(1),
});
export type AddVisitInput = z.infer<typeof addVisitInput>;
export const addVisitReply = z.object({
  /** The first that was booked. */
  id: z.string(),
  isToday: z.boolean(),
  /** Of the first: "Wednesday, March 5, 9:30 am", with the year where it is another. */
  when: z.string(),
  booked: z.int(),
  /** The weeks that could not be booked, each in words. */
  refused: z.array(z.string()),
});
export type AddVisitReply = z.infer<typeof addVisitReply>;

export const rebookVisitInput = z.strictObject({
  visitId: z.uuid(),
  version: z.int().positive(),
  ...visitSlot,
});
export type RebookVisitInput = z.infer<typeof rebookVisitInput>;
export const rebookVisitReply = z.object({ version: z.int() });

export const startNoteInput = z.strictObject({ visitId: z.uuid() });
export const startNoteReply = z.object({ noteId: z.string() });
export type StartNoteReply = z.infer<typeof startNoteReply>;

/** The boxes of the visit settings by name; the rules read them. */
export const visitSettingFields = z.record(z.string().max(20), z.string().max(80));
export type VisitSettingFields = z.infer<typeof visitSettingFields>;
