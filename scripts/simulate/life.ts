import type { Course } from "@/lib/domain/trends/course";
import type { ChangeKey } from "@/lib/domain/triage/answers";
import { rank, type Tier } from "@/lib/domain/triage/tiers";
import type { Patient } from "./patients";
import { CLINIC } from "./prevalences";
import { instant } from "./day-of-year";

export type Life = {
  course: Course;
  /** Day until which each confirmed item counts. */
  baselines: Map<ChangeKey, number>;
  pausedUntil: number;
  open: { until: number; tier: Tier };
  pain: number;
};

function firstCourse(patient: Patient): Course {
  return {
    ...{ now: instant(0), today: instant(0).slice(0, 10) },
    episode: { at: instant(-60), reason: "new-problem", howLong: null },
    start: { at: instant(-1), pain: patient.startPain },
    ...{
      checkIns: [],
      sessions: [],
      newestSession: null,
      ratings: [],
      hadAlert: false,
      fullAt: null,
      screensAt: null,
      reacted: false,
    },
  };
}

export function firstDay(patient: Patient): Life {
  return {
    course: firstCourse(patient),
    baselines: new Map(patient.confirmed.map((key) => [key, CLINIC.days])),
    ...{ pausedUntil: 0, open: { until: -1, tier: "none" }, pain: patient.startPain },
  };
}

/** While an alert of this patient is open, what is no more urgent is added to it. */
export function isNewAlert(day: number, tier: Tier, { open }: Life): boolean {
  return rank(tier) >= rank("soon") && (day > open.until || rank(tier) > rank(open.tier));
}
