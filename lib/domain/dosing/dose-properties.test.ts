import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChange, volumeOf } from "@/lib/domain/dosing/apply-change";
import { classifyResponse, type ResponseClass } from "@/lib/domain/dosing/classify-response";
import type { DosedItem } from "@/lib/domain/dosing/item-log";
import { proposeDose } from "@/lib/domain/dosing/propose-dose";
import { DOSING_DEFAULTS } from "@/lib/domain/dosing/settings";
import { anyDosedItem, anyDoseInput, anyItemLog } from "@/lib/testing/dose-arbitraries";
import { PHASES } from "@/lib/domain/exercises/written-exercise";

const FIELDS = ["sets", "reps", "holdSeconds", "loadKg"] as const;
const runs = { numRuns: 3000 };

function rises(before: DosedItem, after: DosedItem) {
  return FIELDS.filter((field) => (after[field] ?? 0) > (before[field] ?? 0));
}

function workOf({ reps, holdSeconds }: DosedItem): number {
  return reps ?? holdSeconds ?? 0;
}

/** One smallest step up, or five percent where that is more. */
function mostOf(item: DosedItem, field: (typeof FIELDS)[number]): number {
  const from = item[field] ?? 0;
  const smallest = { sets: 1, reps: 1, holdSeconds: 2, loadKg: item.loadStepKg ?? 0 }[field];
  return from + Math.max(smallest, field === "loadKg" ? from * 0.05 : 0) + 1e-6;
}

describe("a proposal", () => {
  it("raises at most one thing, by at most its cap or one smallest step", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyDoseInput, (input) => {
        const { action, change } = proposeDose(input);
        const after = change ? applyChange(input.item, change) : input.item;
        const risen = rises(input.item, after);
        const harder = action === "progress" && change?.field === "exerciseId";
        expect(risen.length + (harder ? 1 : 0)).toBe(action === "progress" ? 1 : 0);
        for (const field of risen) {
          seen.add(field);
          expect(after[field]).toBeLessThanOrEqual(mostOf(input.item, field));
        }
        if (risen.includes("sets") && workOf(after) > 1)
          expect(volumeOf(after)).toBeLessThanOrEqual(volumeOf(input.item) * 1.1 + 1e-9);
      }),
      runs,
    );
    expect([...seen].sort()).toEqual([...FIELDS].sort());
  });

  it("never raises the volume after a red session", () => {
    fc.assert(
      fc.property(anyDoseInput, anyItemLog, (input, log) => {
        const red = { ...log, worst: 10, date: input.today };
        const {
          class: response,
          action,
          change,
        } = proposeDose({ ...input, history: [...input.history, red] });
        expect(response).toBe("red");
        expect(["easier", "stepDown", "pause"]).toContain(action);
        const after = change ? applyChange(input.item, change) : input.item;
        expect(volumeOf(after)).toBeLessThanOrEqual(volumeOf(input.item));
        expect(rises(input.item, after)).toEqual([]);
      }),
    );
  });

  it("moves nothing while an emergency or urgent alert is open", () => {
    fc.assert(
      fc.property(
        anyDoseInput,
        fc.constantFrom("urgent" as const, "emergency" as const),
        (input, openTier) => {
          expect(proposeDose({ ...input, openTier })).toMatchObject({ action: "pause", change: null });
        },
      ),
    );
  });

  it("progresses only from a green session at target with good form", () => {
    let progressed = 0;
    fc.assert(
      fc.property(anyDoseInput, (input) => {
        const proposal = proposeDose(input);
        if (proposal.action !== "progress") return;
        progressed += 1;
        const last = input.history.at(-1);
        expect(proposal.class).toBe("green");
        expect(last?.formOK).toBe(true);
        expect(last?.repsDone).toBeGreaterThanOrEqual(last?.target ?? Infinity);
      }),
      runs,
    );
    expect(progressed).toBeGreaterThan(100);
  });
});

describe("an amount taken down", () => {
  it("is smaller by the share or at its floor, and never below one set of one", () => {
    fc.assert(
      fc.property(
        anyDosedItem,
        fc.constantFrom(0.8, 0.67, 0.6, 0.5),
        fc.integer({ min: 1, max: 12 }),
        (item, factor, times) => {
          let lowered = item;
          for (let n = 0; n < times; n += 1) {
            const before = volumeOf(lowered);
            lowered = applyChange(lowered, { field: "volume", factor });
            expect(lowered.sets).toBeGreaterThanOrEqual(1);
            expect(workOf(lowered)).toBeGreaterThanOrEqual(1);
            const atFloor = workOf(lowered) === 1;
            if (atFloor) expect(volumeOf(lowered)).toBeLessThanOrEqual(before);
            else expect(volumeOf(lowered)).toBeLessThanOrEqual(before * factor + 1e-6);
            if (before === 1) expect(volumeOf(lowered)).toBe(1);
          }
        },
      ),
    );
  });
});

const SEVERITY: Readonly<Record<ResponseClass, number>> = { green: 0, unknown: 1, amber: 1, red: 2 };

describe("red", () => {
  const log = anyItemLog.map((one) => ({ ...one, date: "2026-11-20" }));
  const classOf = (one: Parameters<typeof classifyResponse>[0], phase: (typeof PHASES)[number]) =>
    SEVERITY[classifyResponse(one, [], phase, DOSING_DEFAULTS).class];

  it("is monotone in the worst pain", () => {
    fc.assert(
      fc.property(log, fc.constantFrom(...PHASES), fc.integer({ min: 1, max: 10 }), (one, phase, more) => {
        const worse = { ...one, worst: Math.min(10, one.worst + more) };
        expect(classOf(worse, phase)).toBeGreaterThanOrEqual(classOf(one, phase));
      }),
      runs,
    );
  });

  it("is monotone in next morning's pain", () => {
    fc.assert(
      fc.property(log, fc.constantFrom(...PHASES), fc.integer({ min: 1, max: 10 }), (one, phase, more) => {
        fc.pre(one.am !== null);
        const worse = { ...one, am: Math.min(10, one.am + more) };
        expect(classOf(worse, phase)).toBeGreaterThanOrEqual(classOf(one, phase));
      }),
      runs,
    );
  });

  it("is not softened by plain soreness, unless the morning alone made it", () => {
    fc.assert(
      fc.property(log, fc.constantFrom(...PHASES), (one, phase) => {
        const quietMorning = { ...one, am: 0, pre: 0, doms: false };
        fc.pre(classOf(quietMorning, phase) === 2);
        expect(classOf({ ...one, doms: true }, phase)).toBe(2);
      }),
    );
  });
});
