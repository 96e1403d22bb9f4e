import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DOSE_FIELDS,
  doseFields,
  doseFromFields,
  REPEAT_KINDS,
  type Dose,
  type DoseField,
} from "@/lib/domain/exercises/dose";
import { checkDose, DOSE_BOUNDS } from "@/lib/domain/exercises/dose-bounds";
import { doseForAge } from "@/lib/domain/exercises/dose-for-age";
import { estimateMinutes, estimateSeconds } from "@/lib/domain/exercises/estimate-seconds";
import { exerciseById } from "@/lib/domain/exercises/exercise";
import { SIDES, sidesAllowed, sidesToLog } from "@/lib/domain/exercises/side";

const within = (field: DoseField) => fc.integer(DOSE_BOUNDS[field]);
const work = fc.oneof(
  fc.record({ kind: fc.constant("reps" as const), reps: within("reps") }),
  fc.record({ kind: fc.constant("reps" as const), reps: within("reps"), holdSeconds: within("holdSeconds") }),
  fc.record({ kind: fc.constant("hold" as const), holdSeconds: within("holdSeconds") }),
  fc.record({ kind: fc.constant("time" as const), seconds: within("seconds") }),
  fc.record({ kind: fc.constant("distance" as const), metres: within("metres") }),
  fc.record({ kind: fc.constant("breaths" as const), breaths: within("breaths") }),
);
const repeat = fc.record({ for: fc.constantFrom(...REPEAT_KINDS), count: within("repeatCount") });
const anyDose: fc.Arbitrary<Dose> = fc.record(
  {
    sets: within("sets"),
    work,
    repeat,
    restSeconds: within("restSeconds"),
    timesPerDay: within("timesPerDay"),
    daysPerWeek: within("daysPerWeek"),
    sittingMinutes: within("sittingMinutes"),
  },
  { requiredKeys: ["sets", "work"] },
);
const anySide = fc.constantFrom(...SIDES);

describe("a dose", () => {
  it("comes back from its flat numbers unchanged", () => {
    fc.assert(
      fc.property(anyDose, (dose) => {
        expect(doseFromFields(doseFields(dose), dose.repeat?.for)).toEqual(dose);
      }),
    );
  });

  it("is not one without sets or without work", () => {
    expect(doseFromFields({ reps: 8 })).toBeUndefined();
    expect(doseFromFields({ sets: 2, restSeconds: 30 })).toBeUndefined();
  });

  it("within the bounds has no problem, at either end", () => {
    fc.assert(
      fc.property(anyDose, (dose) => {
        expect(checkDose(dose)).toEqual([]);
      }),
    );
  });

  it.each(
    DOSE_FIELDS.filter(
      (field) => !["repeatCount", "holdSeconds", "seconds", "metres", "breaths"].includes(field),
    ),
  )("names %s when it is too low, too high or not whole", (field) => {
    const { min, max } = DOSE_BOUNDS[field];
    const problems = (value: number) =>
      checkDose(
        doseFromFields({ sets: 2, reps: 8, [field]: value }) ?? { sets: 0, work: { kind: "reps", reps: 0 } },
      );
    expect(problems(min - 1)).toContainEqual({ kind: "too-low", field, min });
    expect(problems(max + 1)).toEqual([{ kind: "too-high", field, max }]);
    expect(problems(min + 0.25)).toEqual([{ kind: "not-whole", field }]);
    expect(problems(NaN)).toEqual([{ kind: "not-whole", field }]);
  });
});

describe("the time a dose takes", () => {
  it("is positive, and each side takes longer than one", () => {
    fc.assert(
      fc.property(anyDose, anySide, (dose, side) => {
        expect(estimateSeconds({ dose, side })).toBeGreaterThan(0);
        expect(estimateSeconds({ dose, side: "each" })).toBeGreaterThan(
          estimateSeconds({ dose, side: "left" }),
        );
      }),
    );
  });

  it("counts both sides, the holds and the rests", () => {
    const plank = { sets: 3, work: { kind: "hold", holdSeconds: 10 } } as const;
    expect(estimateSeconds({ dose: plank, side: "both" })).toBe(20 + 3 * 10 + 2 * 15);
    expect(estimateSeconds({ dose: plank, side: "each" })).toBe(20 + 6 * 10 + 5 * 15);
    expect(estimateMinutes([{ dose: plank, side: "both" }])).toBe(2);
    expect(estimateMinutes([])).toBe(0);
  });
});

describe("sides", () => {
  it("log a pair as two rows and everything else as one", () => {
    expect(SIDES.map((side) => sidesToLog(side))).toEqual([["left"], ["right"], ["both"], ["left", "right"]]);
  });

  it("may be chosen only for a one-sided exercise", () => {
    expect(sidesAllowed(true)).toEqual(["each", "left", "right"]);
    expect(sidesAllowed(false)).toEqual(["both"]);
  });
});

describe("the dose something starts with at an age", () => {
  it.each([
    ["HM01", 59, 20],
    ["HM01", 60, 30],
    ["HM09", 75, 30],
    ["LS09", 75, 10],
  ] as const)("holds %s at %i years for %i seconds", (id, age, holdSeconds) => {
    expect(doseForAge(id, exerciseById(id).defaultDose, age).work).toEqual({ kind: "hold", holdSeconds });
  });

  it("leaves a longer hold and all else as it is", () => {
    const { defaultDose } = exerciseById("HM01");
    const long = { ...defaultDose, work: { kind: "hold", holdSeconds: 45 } } as const;
    expect(doseForAge("HM01", long, 75)).toEqual(long);
    const longer = { ...defaultDose, work: { kind: "hold", holdSeconds: 30 } };
    expect(doseForAge("HM01", defaultDose, 75)).toEqual(longer);
  });
});
