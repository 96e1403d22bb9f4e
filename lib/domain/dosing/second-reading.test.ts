import fc from "fast-check";
import { expect, it } from "vitest";
import type { ItemLog } from "@/lib/domain/dosing/item-log";
import { type DoseInput, proposeDose } from "@/lib/domain/dosing/propose-dose";
import { anyDoseInput } from "@/lib/testing/dose-arbitraries";

/**
 * The written contract read a second time, top to bottom, sharing no code with the rules: where the two readings differ,
 * one of them has misread it.
 */
type Read = { class: string | null; triage: string | null; action: string; change: unknown };

function middle(values: number[]): number {
  const v = [...values].sort((a, b) => a - b);
  const n = v.length;
  return n % 2 === 1 ? (v[(n - 1) / 2] as number) : ((v[n / 2 - 1] as number) + (v[n / 2] as number)) / 2;
}

/* oxlint-disable complexity -- both functions follow the page line by line */
function classOf(s: ItemLog, earlier: ItemLog[], phase: string): [string, string | null] {
  const [low, high] = phase === "A" ? [2, 4] : [3, 5];
  if (s.legMoved === "bothLegs") return ["red", "RF-A06"];
  if (s.legMoved === "down") return ["red", "RF-A10"];
  if (s.quality === "electric") return ["red", null];
  if (s.quality === "sharp" && s.sharpSettled5min !== true) return ["red", "RF-H01"];
  if (s.worst > high) return ["red", null];
  const ams: number[] = [];
  for (let i = earlier.length - 1; i >= 0 && ams.length < 7; i -= 1) {
    const am = earlier[i]?.am;
    if (am !== null && am !== undefined) ams.push(am);
  }
  const usual = ams.length >= 3 ? middle(ams) : s.pre;
  if (s.am !== null && s.am > usual + 1) return [s.doms ? "amber" : "red", null];
  if (s.am === null) return ["unknown", null];
  return [s.worst > low ? "amber" : "green", null];
}

function dayNumber(date: string): number {
  const [y, m, d] = date.split("-").map(Number) as [number, number, number];
  return Math.round(new Date(y, m - 1, d, 12).getTime() / 86_400_000);
}

function read({ phase, today, openTier, item, history }: DoseInput): Read {
  const all = history.map((s, i) => classOf(s, history.slice(0, i), phase));
  const [last, triage] = all[all.length - 1] ?? [null, null];
  const out = (action: string, change: unknown = null): Read => ({ class: last, triage, action, change });
  const tail = (n: number, c: string) => all.length >= n && all.slice(all.length - n).every(([x]) => x === c);
  const easier = { field: "exerciseId", from: item.exerciseId, to: item.easierId };

  if (openTier === "urgent" || openTier === "emergency") return out("pause");
  const session = history[history.length - 1];
  if (session === undefined) return out("hold");
  if (tail(3, "red")) return out("pause");

  const ago = (s: ItemLog) => dayNumber(today) - dayNumber(s.date);
  const off = ago(session);
  if (off >= 84) return out("pause");
  if (off >= 28) return out("restart", { field: "volume", factor: 0.5 });
  if (off >= 14) return out("restart", { field: "volume", factor: 0.6 });
  if (off >= 7) return out("restart", { field: "volume", factor: 0.8 });

  if (last === "red")
    return tail(2, "red") || !item.easierId
      ? out("stepDown", { field: "volume", factor: 0.67 })
      : out("easier", easier);
  if (last === "amber") return tail(4, "amber") && item.easierId ? out("easier", easier) : out("hold");
  if (last === "unknown") return out("hold");

  const thisWeek = history.filter((s) => ago(s) <= 6);
  const weekBefore = history.filter((s) => ago(s) >= 7 && ago(s) <= 13);
  const mornings = (list: ItemLog[]) => list.map((s) => s.am).filter((am) => am !== null);
  const [now, then] = [mornings(thisWeek), mornings(weekBefore)];
  if (now.length >= 2 && then.length >= 2 && middle(now) - middle(then) >= 1) return out("hold");
  let greens = 0;
  for (let i = all.length - 1; i >= 0 && all[i]?.[0] !== "amber" && all[i]?.[0] !== "red"; i -= 1)
    if (all[i]?.[0] === "green") greens += 1;
  const ready =
    greens >= 2 &&
    session.formOK &&
    session.repsDone >= session.target &&
    (openTier === "none" || openTier === "routine") &&
    thisWeek.length >= 2;
  if (!ready) return out("hold");

  const { sets, reps, repsTop, holdSeconds, loadKg, loadStepKg } = item;
  if (reps !== null && repsTop !== null && reps < repsTop)
    return out("progress", { field: "reps", from: reps, to: reps + 1 });
  if (holdSeconds !== null && holdSeconds < 10)
    return out("progress", {
      field: "holdSeconds",
      from: holdSeconds,
      to: holdSeconds === 9 ? 10 : holdSeconds + 2,
    });
  if (sets < 3) {
    const work = (reps ?? holdSeconds) as number;
    let lowered = 1;
    while ((sets + 1) * (lowered + 1) * 10 <= sets * work * 11) lowered += 1;
    const key = reps === null ? "holdSeconds" : "reps";
    return out("progress", { field: "sets", from: sets, to: sets + 1, [key]: lowered });
  }
  if (loadKg !== null && loadStepKg !== null && loadKg > 0 && loadStepKg > 0) {
    // In hundredths of a gram, so that whole steps stay whole.
    const [load, step] = [Math.round(loadKg * 1e5), Math.round(loadStepKg * 1e5)];
    let steps = 1;
    while ((steps + 1) * step * 20 <= load) steps += 1;
    return out("progress", { field: "loadKg", from: loadKg, to: (load + steps * step) / 1e5 });
  }
  return item.harderId === null
    ? out("hold")
    : out("progress", { field: "exerciseId", from: item.exerciseId, to: item.harderId });
}

it("comes to the same decision as the rules", () => {
  const actions = new Set<string>();
  fc.assert(
    fc.property(anyDoseInput, (input) => {
      const { class: response, triage, action, change } = proposeDose(input);
      actions.add(`${action} ${change?.field ?? ""}`.trim());
      expect({ class: response, triage, action, change }).toEqual(read(input));
    }),
    { numRuns: 10_000 },
  );
  // Agreement means little where a kind of decision never came up.
  expect([...actions].sort()).toEqual([
    "easier exerciseId",
    "hold",
    "pause",
    "progress exerciseId",
    "progress holdSeconds",
    "progress loadKg",
    "progress reps",
    "progress sets",
    "restart volume",
    "stepDown volume",
  ]);
});
