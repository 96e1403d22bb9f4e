import { addOpenTime, type ClinicHours, nextOpening } from "@/lib/domain/hours/opening-hours";
import type { Tier } from "@/lib/domain/triage/tiers";

/** Whom each step calls, by the step's number. */
export const STEP_ROLES = ["on-duty", "deputy", "practice-lead", "everyone"] as const;
export type StepRole = (typeof STEP_ROLES)[number];
export const ON_DUTY_STEP = STEP_ROLES.indexOf("on-duty");

/** One step of an alert's clock: who is to be told, and when. */
export type Step = Readonly<{ step: number; role: StepRole; dueAt: Date }>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Clinical tables 2.1; the safety lead is to ratify them. By day and night. */
const EMERGENCY_AFTER = [0, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE];
/** The first at once, also while the clinic is shut; the others in opening time. */
const URGENT_AFTER = [0, HOUR, 2 * HOUR, 3 * HOUR];
/** The worklist shows it at once; these are the two who are told when nobody takes it from there. */
const SOON_DEPUTY_AFTER = 24 * HOUR;
const SOON_LEAD_AFTER = 48 * HOUR;

const WAITS: Readonly<Partial<Record<Tier, readonly number[]>>> = {
  emergency: EMERGENCY_AFTER,
  urgent: URGENT_AFTER,
};

/** The step that finds an alert overdue: somebody was to acknowledge before it (clinical tables 2.1). */
const OVERDUE_STEP: Readonly<Partial<Record<Tier, number>>> = { emergency: 3, urgent: 1, soon: 2 };

const after = (start: Date, milliseconds: number) => new Date(start.getTime() + milliseconds);

function soonTime(step: number, start: Date, hours: ClinicHours): Date | null {
  if (step === 1) return after(start, SOON_DEPUTY_AFTER);
  if (step !== 2) return null;
  const lead = after(start, SOON_LEAD_AFTER);
  return nextOpening(lead, hours) ?? lead;
}

/** When a step is due in a cycle that began at `start`; null for a step the tier has not. */
function timeOf(step: number, tier: Tier, start: Date, hours: ClinicHours): Date | null {
  const wait = WAITS[tier]?.[step];
  if (tier === "soon") return soonTime(step, start, hours);
  if (wait === undefined) return null;
  return tier === "urgent" && wait > 0 ? addOpenTime(start, wait, hours) : after(start, wait);
}

/** The number of a tier's last step: once it was made, nothing more falls due in that cycle. */
export const LAST_STEP: Readonly<Record<Tier, number>> = {
  emergency: EMERGENCY_AFTER.length - 1,
  urgent: URGENT_AFTER.length - 1,
  soon: 2,
  routine: -1,
  none: -1,
};

/** Every step of a cycle that began at `start`, in order; never one before the other. */
export function stepsOf(tier: Tier, start: Date, hours: ClinicHours): Step[] {
  return STEP_ROLES.flatMap((role, step) => {
    const dueAt = timeOf(step, tier, start, hours);
    return dueAt ? [{ step, role, dueAt }] : [];
  });
}

/** Whether the last step of a cycle that began at `start` has come: nobody more will be told in it. */
export function everyoneTold(tier: Tier, start: Date, hours: ClinicHours, now: Date): boolean {
  return stepsOf(tier, start, hours).every(({ dueAt }) => dueAt <= now);
}

/** By when somebody is to have acknowledged, on the same clock as the steps; null where nobody has to. */
export function acknowledgeBy(tier: Tier, start: Date, hours: ClinicHours): Date | null {
  const step = OVERDUE_STEP[tier];
  return step === undefined ? null : timeOf(step, tier, start, hours);
}
