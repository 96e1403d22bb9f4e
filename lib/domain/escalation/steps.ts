import { addOpenTime, type ClinicHours, nextOpening } from "@/lib/domain/hours/opening-hours";
import type { Tier } from "@/lib/domain/triage/tiers";

/** Whom each step calls, by the step's number. */
export const STEP_ROLES = ["on-duty", "deputy", "practice-lead", "everyone"] as const;
export type StepRole = (typeof STEP_ROLES)[number];

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

const after = (start: Date, milliseconds: number) => new Date(start.getTime() + milliseconds);

function soonTimes(start: Date, hours: ClinicHours): (Date | null)[] {
  const lead = after(start, SOON_LEAD_AFTER);
  return [null, after(start, SOON_DEPUTY_AFTER), nextOpening(lead, hours) ?? lead];
}

function timesOf(tier: Tier, start: Date, hours: ClinicHours): (Date | null)[] {
  switch (tier) {
    case "emergency":
      return EMERGENCY_AFTER.map((wait) => after(start, wait));
    case "urgent":
      return URGENT_AFTER.map((wait) => (wait === 0 ? start : addOpenTime(start, wait, hours)));
    case "soon":
      return soonTimes(start, hours);
    case "routine":
    case "none":
      return [];
  }
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
  return timesOf(tier, start, hours).flatMap((dueAt, step) => {
    const role = STEP_ROLES[step];
    return dueAt && role ? [{ step, role, dueAt }] : [];
  });
}
