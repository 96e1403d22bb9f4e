import { BASELINE_DAYS } from "@/lib/domain/baselines/baseline";
import { newestOf, READ_KEYS } from "@/lib/domain/trends/course";
import { CHANGE_KEYS } from "@/lib/domain/triage/answers";
import { interrupts, rank } from "@/lib/domain/triage/tiers";
import { CLINIC } from "./prevalences";
import { instant } from "./day-of-year";
import type { DayCheckIn } from "./day-check-in";
import { isNewAlert, type Life } from "./life";

const CHECK_INS_KEPT = 21;
const SESSIONS_KEPT = 5;

/** What the clinic does once it has spoken: old signs are examined and confirmed, an urgent plan rests. */
export function follow(life: Life, day: number, { decision, answers }: DayCheckIn): void {
  for (const key of CHANGE_KEYS) {
    const answer = answers[key];
    if (answer === "OLD" && rank(decision.tier) >= rank("soon"))
      life.baselines.set(key, day + BASELINE_DAYS.most);
    if (answer === "NEW" || answer === "WORSE" || answer === "UNSURE") life.baselines.delete(key);
  }
  if (isNewAlert(day, decision.tier, life)) {
    life.open = { until: day + (interrupts(decision.tier) ? 0 : CLINIC.soonOpenDays), tier: decision.tier };
  }
  if (interrupts(decision.tier)) life.pausedUntil = day + CLINIC.pausedDays;
}

/** What a check-in leaves behind for the next. */
export function remember(life: Life, day: number, done: DayCheckIn): void {
  const { course, pain } = life;
  const at = instant(day);
  const { groc, painNow = null } = done.answers;
  const told = READ_KEYS.map((key) => [key, done.answers[key]] as const);
  const kept = Object.fromEntries(told.filter(([, answer]) => answer !== undefined));
  const checkIns = [...course.checkIns, { at, pain: painNow, answers: kept }];
  const rating = groc === undefined ? [] : [{ at, score: groc }];
  const session = interrupts(done.decision.tier)
    ? []
    : [{ at: instant(day + 0.04), day: at.slice(0, 10), worst: pain }];
  const sessions = [...(course.sessions ?? []), ...session].slice(-SESSIONS_KEPT);
  life.course = {
    ...course,
    checkIns: checkIns.slice(-CHECK_INS_KEPT),
    ...{ sessions, newestSession: newestOf(sessions) },
    ratings: [...course.ratings, ...rating].slice(-2),
    hadAlert: course.hadAlert || interrupts(done.decision.tier),
    fullAt: done.full ? at : course.fullAt,
    screensAt: done.screened ? at : course.screensAt,
    reacted: done.full && done.answers.postTx === true,
  };
}
