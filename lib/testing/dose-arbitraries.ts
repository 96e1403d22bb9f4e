import fc from "fast-check";
import { daysAfter } from "@/lib/domain/dosing/days";
import { LEG_MOVES, PAIN_QUALITIES, type DosedItem, type ItemLog } from "@/lib/domain/dosing/item-log";
import type { DoseInput } from "@/lib/domain/dosing/propose-dose";
import { SIDES } from "@/lib/domain/exercises/side";
import { PHASES } from "@/lib/domain/exercises/written-exercise";
import { TIERS } from "@/lib/domain/triage/tiers";

const TODAY = "2026-11-22";

type Undated = Omit<ItemLog, "date">;

const pain = fc.nat({ max: 10 });
const lowPain = fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 4 }) }, { weight: 1, arbitrary: pain });
/** Mostly a calm session: with even chances every case would be red. */
const mostly = <T>(usual: T, ...rare: readonly T[]) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...rare) });

export const anyItemLog: fc.Arbitrary<Undated> = fc.record({
  pre: pain,
  worst: lowPain,
  quality: mostly<ItemLog["quality"]>("none", ...PAIN_QUALITIES),
  sharpSettled5min: fc.constantFrom(null, true, false),
  legMoved: mostly<ItemLog["legMoved"]>("no", ...LEG_MOVES),
  formOK: mostly(true, false),
  repsDone: mostly(16, 12, 0, 20),
  target: fc.constant(16),
  am: fc.option(lowPain, { freq: 10 }),
  doms: mostly(false, true),
});

const calmLog: fc.Arbitrary<Undated> = anyItemLog.map((log) => ({
  ...log,
  pre: 2,
  worst: Math.min(log.worst, 2),
  quality: "none" as const,
  legMoved: "no" as const,
  am: log.am === null ? null : Math.min(log.am, 2),
}));

export const anyDosedItem: fc.Arbitrary<DosedItem> = fc
  .record({
    exerciseId: fc.constant("LS03"),
    sets: fc.integer({ min: 1, max: 5 }),
    reps: fc.option(fc.integer({ min: 1, max: 20 })),
    repsTop: fc.option(fc.integer({ min: 1, max: 20 })),
    holdSeconds: fc.option(fc.integer({ min: 1, max: 60 })),
    loadKg: fc.option(fc.constantFrom(0, 0.7, 2, 10, 10.1, 20.3, 40, 87.5)),
    loadStepKg: fc.option(fc.constantFrom(0, 0.1, 0.5, 1, 1.25, 2.5)),
    side: fc.constantFrom(...SIDES),
    harderId: fc.option(fc.constant("LS13")),
    easierId: fc.option(fc.constant("LS04")),
  })
  .map((item) => (item.reps === null && item.holdSeconds === null ? { ...item, reps: 8 } : item));

/** Gaps between sessions in days, the last one to today. */
function dated(logs: readonly Undated[], gaps: readonly number[]): ItemLog[] {
  const total = (from: number) => gaps.slice(from).reduce((sum, gap) => sum + gap, 0);
  return logs.map((log, index) => ({ ...log, date: daysAfter(TODAY, -total(index)) }));
}

const gap = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 1, arbitrary: fc.integer({ min: 5, max: 100 }) },
);

export const anyDoseInput: fc.Arbitrary<DoseInput> = fc
  .record({
    phase: fc.constantFrom(...PHASES),
    openTier: fc.oneof(
      { weight: 4, arbitrary: fc.constant("none" as const) },
      { weight: 1, arbitrary: fc.constantFrom(...TIERS) },
    ),
    item: anyDosedItem,
    days: fc.oneof(
      fc.array(fc.tuple(anyItemLog, gap), { maxLength: 12 }),
      fc.array(fc.tuple(calmLog, fc.integer({ min: 0, max: 3 })), { minLength: 2, maxLength: 6 }),
    ),
  })
  .map(
    ({
      days,
      ...input
    }: { days: (readonly [Undated, number])[] } & Omit<DoseInput, "history" | "today">) => ({
      ...input,
      today: TODAY,
      history: dated(
        days.map(([log]) => log),
        days.map(([, sinceThen]) => sinceThen),
      ),
    }),
  );
