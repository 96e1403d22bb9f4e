import { describe, expect, it } from "vitest";
import type { Sent } from "./load";
import { missingSteps, reconcile, type Run, type Stored } from "./reconcile";
import { isGood } from "./report";

const AT = new Date("2026-11-22T10:00:00Z");
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);

const CALM: Sent = {
  clientKey: "calm",
  patientId: "p1",
  acknowledged: { id: "c1", tier: "none" },
  tries: 2,
};
const RED: Sent = {
  clientKey: "red",
  patientId: "p2",
  acknowledged: { id: "c2", tier: "emergency" },
  tries: 1,
};
const ALERT = { id: "a1", patientId: "p2", tier: "emergency", startedAt: AT, jobs: 1 } as const;
const told = (step: number, name: string) => ({
  ...{ alertId: "a1", step, address: `${name}@chaos.example`, mailId: `mail-${step}-${name}` },
  ...{ dueAt: later(step * 5), madeAt: later(step * 5) },
});
const NOTICES = [
  told(0, "tom"),
  told(1, "ann"),
  told(2, "maya"),
  ...["tom", "ann", "maya"].map((name) => told(3, name)),
];
const STORED: Stored = {
  checkIns: [
    { id: "c1", clientKey: "calm", tier: "none" },
    { id: "c2", clientKey: "red", tier: "emergency" },
  ],
  alerts: [ALERT],
  notices: NOTICES,
};
const TAKEN = new Map(NOTICES.map(({ mailId }) => [mailId, 1]));
const RUN: Run = { sent: [CALM, RED], refused: [], startedAt: AT, endedAt: later(15) };

const result = (run: Partial<Run> = {}, stored: Partial<Stored> = {}, taken = TAKEN) =>
  reconcile({ ...RUN, ...run }, { ...STORED, ...stored }, taken);

it("finds nothing wrong where everything is as it was acknowledged", () => {
  expect(result()).toEqual({
    ...{ acknowledged: 2, sentAgain: 1, redFlags: 1, steps: 6, duplicates: 0, latestMs: 0, faults: [] },
  });
});

describe("a fault", () => {
  const [calm, red] = STORED.checkIns;
  if (!calm || !red) throw new Error("two check-ins are stored");

  it.each([
    [
      "an acknowledged check-in that is not stored",
      {},
      { checkIns: [red] },
      "check-in calm is stored 0 times",
    ],
    ["one stored twice", {}, { checkIns: [calm, calm, red] }, "check-in calm is stored 2 times"],
    [
      "one stored calmer than acknowledged",
      {},
      { checkIns: [calm, { ...red, tier: "none" as const }] },
      "check-in red is stored otherwise than it was acknowledged",
    ],
    [
      "one never acknowledged",
      { sent: [{ ...CALM, acknowledged: null }, RED] },
      {},
      "check-in calm was never acknowledged",
    ],
    ["a refusal", { refused: ["403 {}"] }, {}, "a check-in was refused: 403 {}"],
    ["a red flag without an alert", {}, { alerts: [] }, "red flag red has no alert"],
    [
      "an alert that is calmer",
      {},
      { alerts: [{ ...ALERT, tier: "soon" as const }] },
      "red flag red has no alert",
    ],
    ["an alert without a job", {}, { alerts: [{ ...ALERT, jobs: 0 }] }, "alert a1 has no job"],
    [
      "a step nobody was told of",
      {},
      { notices: NOTICES.filter(({ step }) => step !== 1) },
      "step a1 1 ann@chaos.example did not arrive",
    ],
  ])("is %s", (_, run, stored, fault) => {
    expect(result(run, stored).faults).toEqual([fault]);
  });

  it("is a mail that was written and never arrived", () => {
    const taken = new Map([...TAKEN].filter(([id]) => id !== "mail-3-maya"));
    expect(result({}, {}, taken).faults).toEqual(["step a1 3 maya@chaos.example did not arrive"]);
    expect(missingSteps(STORED, taken, later(14))).toEqual([]);
  });
});

it("counts mails that came twice, and how late the latest step was", () => {
  expect(result({}, {}, new Map([...TAKEN, ["mail-0-tom", 3]])).duplicates).toBe(2);
  const [first, ...others] = NOTICES;
  if (!first) throw new Error("somebody is told first");
  const late = { ...first, madeAt: later(0.5) };
  expect(result({}, { notices: [late, ...others] }).latestMs).toBe(30_000);
  // Due before the run began: its lateness says nothing of the run.
  expect(result({ startedAt: later(1) }, { notices: [late, ...others] }).latestMs).toBe(0);
});

it("is good only when nothing was lost and the control lost some", () => {
  const kills = { web: 1, worker: 0, database: 0 };
  const chaos = { cycles: 1, workers: 1, kills, allAtOnce: 0, seconds: 1, result: result() };
  const inside = { alerts: 9, withoutJob: 0 };
  const after = { alerts: 9, withoutJob: 1 };
  expect(isGood(chaos, { inside, after })).toBe(true);
  expect(isGood(chaos, { inside, after: inside })).toBe(false);
  expect(isGood(chaos, { inside: after, after })).toBe(false);
  expect(isGood({ ...chaos, result: result({ refused: ["403 {}"] }) }, { inside, after })).toBe(false);
});
