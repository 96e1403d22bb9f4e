import fc from "fast-check";
import {
  type Answers,
  CHANGE_ANSWERS,
  CHANGE_KEYS,
  HISTORY_KEYS,
  LEG_SPREADS,
  type Profile,
  SCORE_LIMITS,
  SEXES,
  SHARP_ANSWERS,
  type Trend,
  type TriageInput,
  YES_NO_KEYS,
} from "@/lib/domain/triage/answers";

const change = fc.constantFrom(...CHANGE_ANSWERS);
const yesNo = fc.constantFrom(true, false, "UNSURE" as const);
const count = fc.nat({ max: 50 });

/** Few answers at a time: with all keys present nearly every case would be an emergency. */
function someOf<T>(
  keys: readonly string[],
  value: fc.Arbitrary<T>,
  max: number,
): fc.Arbitrary<Record<string, T>> {
  return fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: max });
}

export const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(
    someOf(CHANGE_KEYS, change, 3),
    someOf(YES_NO_KEYS, yesNo, 4),
    fc.record(
      {
        spaCount: fc.nat({ max: SCORE_LIMITS.spaCount }),
        phq2: fc.nat({ max: SCORE_LIMITS.phq2 }),
        sharpEx: fc.constantFrom(...SHARP_ANSWERS),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([changes, yesNos, scores]) => ({ ...changes, ...yesNos, ...scores }));

export const anyProfile: fc.Arbitrary<Profile> = fc.record(
  {
    age: fc.integer({ min: 0, max: 120 }),
    sex: fc.constantFrom(...SEXES),
    history: fc.uniqueArray(fc.constantFrom(...HISTORY_KEYS), { maxLength: 4 }),
    baseline: fc.uniqueArray(fc.constantFrom(...CHANGE_KEYS)),
  },
  { requiredKeys: ["age", "history", "baseline"] },
);

export const anyTrend: fc.Arbitrary<Trend> = fc.record(
  {
    nrs: fc.array(fc.nat({ max: 10 }), { maxLength: 6 }),
    nights7: fc.nat({ max: 7 }),
    days: count,
    improve: fc.integer({ min: -100, max: 100 }),
    acute: fc.boolean(),
    legSpread: fc.constantFrom(...LEG_SPREADS),
    numbWorse: count,
    painfulSessions: count,
    redSessions: count,
    grocLow: count,
    avoid: count,
    rmdq: fc.integer({ min: -24, max: 24 }),
    recurDifferent: fc.boolean(),
    openAlert: fc.boolean(),
    missedDays: count,
  },
  { requiredKeys: [] },
);

export const anyTriageInput: fc.Arbitrary<TriageInput> = fc.record({
  profile: anyProfile,
  answers: anyAnswers,
  trend: fc.oneof(fc.constant({}), anyTrend),
});
