import { classifyResponse } from "@/lib/domain/dosing/classify-response";
import { daysBetween } from "@/lib/domain/dosing/days";
import { logOf } from "@/lib/domain/dosing/item-history";
import type { SessionOfItem } from "@/lib/domain/dosing/session-of-item";
import type { ItemLog } from "@/lib/domain/dosing/item-log";
import { restartAfter } from "@/lib/domain/dosing/lapse";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";
import { ASKS_FOR_A_WORD, type StoredEndReason } from "@/lib/domain/programme-end/reasons";
import { type RuleTask, type TaskRule, taskDueOn } from "@/lib/domain/follow-up/rule-tasks";
import { monthlyCheckIn, type Watch } from "@/lib/domain/programme-end/watch";
import type { Phase } from "@/lib/domain/exercises/written-exercise";

/** Why somebody should hear from the clinic, the most pressing first. */
export const FOLLOW_UP_KINDS = [
  "answered-red",
  "talk-due",
  "break-for-pain",
  "stopped",
  "review-due",
  "pain-back",
  "clip-sent",
  "no-monthly-answer",
  "lapsed",
  "never-started",
] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

/** What is stored of one patient; days are YYYY-MM-DD. */
export type FollowUpFacts = Readonly<{
  /** The running plan; `from`: its first day, or the day it was made if that came later. */
  plan: Readonly<{ from: string; held: boolean; phase: Phase }> | null;
  /** The newest day of it on which something was logged, with all its rounds. */
  last: Readonly<{
    day: string;
    /** When the patient last said something about it. */
    answeredAt: Date;
    items: readonly SessionOfItem[];
    /** The answers to the mornings before it, oldest first. */
    mornings: readonly number[];
  }> | null;
  /** How the last programme ended, while the patient is watched; null with another running than maintenance. */
  ended:
    | (Watch &
        Readonly<{
          /** The patient's own reason; null where the clinic ended it, or a plan runs again. */
          stoppedFor: StoredEndReason | null;
          at: Date;
          /** Pain 0-10 at the last check-in before the end, and at the last one since. */
          painBefore: number | null;
          painAfter: number | null;
        }>)
    | null;
  /** The last break from the plan of which the patient said that it was for pain, and when they said so. */
  breakForPain: Readonly<{ on: string; at: Date }> | null;
  /** What a rule promised and nobody has kept yet. */
  tasks: readonly RuleTask[];
  /** The patient's clips nobody has said a word of: how many, the first one's day and the newest one's moment. */
  clips: Readonly<{ count: number; on: string; at: Date }> | null;
  /** The earliest review that was planned and has not taken place. */
  reviewOn: string | null;
}>;

export type Restart = ReturnType<typeof restartAfter>["kind"];
/** `on`: the day it is about; `at`: the moment since which it stands. */
export type FollowUpReason = Readonly<{ on: string; at: Date; days: number }> &
  (
    | Readonly<{ kind: "answered-red"; worst: number; sign: RedSign }>
    | Readonly<{ kind: "talk-due"; rule: TaskRule; dueIn: number }>
    | Readonly<{ kind: "review-due" | "never-started" | "no-monthly-answer" | "break-for-pain" }>
    | Readonly<{ kind: "stopped"; reason: StoredEndReason }>
    | Readonly<{ kind: "clip-sent"; count: number }>
    | Readonly<{ kind: "pain-back"; before: number; after: number }>
    | Readonly<{ kind: "lapsed"; restart: Restart }>
  );
/** What of the session made it red. */
export type RedSign = "unsaid" | "both-legs" | "down-the-leg" | "electric" | "sharp" | "pain" | "morning";

/** Every reason to follow a patient up today, the most pressing first; none for who is well on the way. */
export function followUpReasons(
  facts: FollowUpFacts,
  today: string,
  numbers: DosingNumbers,
): readonly FollowUpReason[] {
  const all = [
    redReason,
    taskReason,
    breakReason,
    stopReason,
    reviewReason,
    painBackReason,
    clipReason,
    monthlyReason,
    planReason,
  ];
  return all.flatMap((find) => find(facts, today, numbers) ?? []);
}

type Find = (facts: FollowUpFacts, today: string, numbers: DosingNumbers) => FollowUpReason | null;
const midnight = (day: string) => new Date(`${day}T00:00:00Z`);

const redReason: Find = ({ plan, last }, today, numbers) => {
  if (!plan || !last) return null;
  const days = daysBetween(last.day, today);
  if (days >= numbers.redDays) return null;
  const before = last.mornings.map((am): ItemLog => ({ ...NOTHING_BUT_A_MORNING, am }));
  const red = last.items
    .flatMap((item) => logOf(item).map((log) => ({ log, isUnsaid: item.stop?.quality === null })))
    .filter(({ log }) => classifyResponse(log, before, plan.phase, numbers).class === "red")
    .toSorted((one, other) => other.log.worst - one.log.worst)[0];
  if (!red) return null;
  const acute = plan.phase === "A" ? numbers.acuteAmberMax : numbers.amberMax;
  const { day: on, answeredAt: at } = last;
  return {
    kind: "answered-red",
    on,
    at,
    days,
    worst: red.log.worst,
    sign: red.isUnsaid ? "unsaid" : signOf(red.log, acute),
  };
};

const NOTHING_BUT_A_MORNING: ItemLog = {
  ...{ date: "", pre: 0, worst: 0, quality: "none", sharpSettled5min: null, legMoved: "no" },
  ...{ formOK: false, repsDone: 0, target: 0, am: null, doms: false },
};

function signOf({ legMoved, quality, sharpSettled5min, worst }: ItemLog, limit: number): RedSign {
  if (legMoved === "bothLegs") return "both-legs";
  if (legMoved === "down") return "down-the-leg";
  if (quality === "electric") return "electric";
  if (quality === "sharp" && sharpSettled5min !== true) return "sharp";
  return worst > limit ? "pain" : "morning";
}

const taskReason: Find = ({ tasks }, today) => {
  const due = tasks.map((task) => ({ ...task, due: Date.parse(taskDueOn(task)) }));
  const first = due.toSorted((one, other) => one.due - other.due || one.at.getTime() - other.at.getTime())[0];
  if (!first) return null;
  const { rule, on, at } = first;
  const dueIn = daysBetween(today, taskDueOn(first));
  return { kind: "talk-due", rule, on, at, days: daysBetween(on, today), dueIn };
};

const breakReason: Find = ({ breakForPain }, today, numbers) => {
  if (breakForPain === null) return null;
  const days = daysBetween(breakForPain.on, today);
  return days >= numbers.redDays ? null : { kind: "break-for-pain", ...breakForPain, days };
};

const reviewReason: Find = ({ reviewOn }, today) => {
  const days = reviewOn === null ? -1 : daysBetween(reviewOn, today);
  return reviewOn === null || days < 0
    ? null
    : { kind: "review-due", on: reviewOn, at: midnight(reviewOn), days };
};

const stopReason: Find = ({ ended }, today, numbers) => {
  const reason = ended?.stoppedFor ?? null;
  if (!ended || reason === null || !ASKS_FOR_A_WORD.includes(reason)) return null;
  const days = daysBetween(ended.endedOn, today);
  return days >= numbers.stoppedDays
    ? null
    : { kind: "stopped", on: ended.endedOn, at: ended.at, days, reason };
};

const painBackReason: Find = ({ ended }, today, numbers) => {
  if (ended?.lastCheckInOn == null || today > ended.watchUntil) return null;
  const { painBefore: before, painAfter: after, lastCheckInOn: on } = ended;
  if (before === null || after === null || after < before + numbers.painBackPoints) return null;
  return { kind: "pain-back", on, at: midnight(on), days: daysBetween(on, today), before, after };
};

const clipReason: Find = ({ clips }, today) =>
  clips && { kind: "clip-sent", ...clips, days: daysBetween(clips.on, today) };

const monthlyReason: Find = ({ ended }, today, numbers) => {
  const on = ended && monthlyCheckIn(ended, today).dueOn;
  if (!on) return null;
  const days = daysBetween(on, today);
  return days < numbers.lateDays ? null : { kind: "no-monthly-answer", on, at: midnight(on), days };
};

/** A plan on hold asks for nothing, so nobody is behind with it. */
const planReason: Find = ({ plan, last }, today, numbers) => {
  if (!plan || plan.held) return null;
  const on = last?.day ?? plan.from;
  const days = daysBetween(on, today);
  if (!last)
    return days >= numbers.neverStartedDays ? { kind: "never-started", on, at: midnight(on), days } : null;
  const restart = restartAfter(days, numbers).kind;
  return restart === "same" ? null : { kind: "lapsed", on, at: midnight(on), days, restart };
};
