import type { SessionOfItem } from "@/lib/domain/dosing/session-of-item";
import { doseNotation } from "@/lib/domain/exercises/dose-notation";

type Log = SessionOfItem["logs"][number];

const FORMS = ["yes", "unsure", "no", null] as const;
const worse = (one: Log["form"], other: Log["form"]) =>
  FORMS.indexOf(one) > FORMS.indexOf(other) ? one : other;
const OUTCOMES = ["done", "part", "not_done"] as const;
const most = (one: number | null, other: number | null) =>
  one === null || other === null ? (one ?? other) : Math.max(one, other);
/** What was counted; "done" without a number is all of it. */
const amountOf = ({ amount, outcome }: Log): number => amount ?? (outcome === "done" ? Infinity : 0);

/** Of one side in two rounds, what tells against it in either: the less that was done, the pain, the form. */
function withRound(one: Log, other: Log): Log {
  const less = amountOf(other) < amountOf(one) ? other : one;
  const outcome =
    OUTCOMES.indexOf(other.outcome) > OUTCOMES.indexOf(one.outcome) ? other.outcome : one.outcome;
  return { ...less, outcome, pain: most(one.pain, other.pain), form: worse(one.form, other.form) };
}

function withLog(logs: readonly Log[], log: Log): readonly Log[] {
  const before = logs.find(({ side }) => side === log.side);
  if (!before) return [...logs, log];
  return logs.map((one) => (one === before ? withRound(one, log) : one));
}

/**
 * One session a day of an exercise at one dose, in the order given: rounds of a day are no sessions of their own to the
 * rules that count sessions in a row (DOSE-2: "small and often" must not move a dose three times as fast).
 */
export function onePerDay(sessions: readonly SessionOfItem[]): readonly SessionOfItem[] {
  const days = new Map<string, SessionOfItem>();
  for (const one of sessions) {
    const key = `${one.day} ${one.exerciseId} ${doseNotation(one.dose, one.side)} ${one.side}`;
    const before = days.get(key);
    days.set(key, before ? { ...before, ...both(before, one) } : one);
  }
  return [...days.values()];
}

const both = (before: SessionOfItem, later: SessionOfItem): Partial<SessionOfItem> => ({
  logs: later.logs.reduce(withLog, before.logs),
  stop: later.stop ?? before.stop,
  morning: most(before.morning, later.morning),
  sore: before.sore && later.sore,
});
