import fc from "fast-check";
import { expect, it } from "vitest";
import { CATALOGUE } from "@/lib/domain/exercises/exercise";
import { doseTarget } from "@/lib/domain/exercises/dose-target";
import { sidesToLog } from "@/lib/domain/exercises/side";
import { cuesOf } from "@/lib/domain/player/cues";
import { amountOf, atStart } from "@/lib/domain/player/player";

it("asks for what the player counts, on each side, for every exercise of the catalogue", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CATALOGUE),
      fc.integer({ min: 1, max: 4 }),
      ({ defaultDose, sided }, sets) => {
        const dose = { ...defaultDose, sets };
        const sides = sidesToLog(sided ? "each" : "both");
        const pace = { cues: cuesOf(dose, sides), metronome: false };
        const target = doseTarget(dose);
        for (const side of sides)
          if (target) expect(amountOf(pace, atStart, side).target).toBe(target.amount);
        expect(target === null).toBe(dose.work.kind === "distance");
      },
    ),
  );
});
