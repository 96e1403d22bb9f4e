import { expect, it } from "vitest";
import { clinicNumbers } from "@/lib/domain/dosing/clinic-numbers";
import { DOSING_DEFAULTS } from "@/lib/domain/dosing/settings";

it("takes a clinic's numbers within bounds and nothing else", () => {
  expect(clinicNumbers({})).toEqual(DOSING_DEFAULTS);
  expect(clinicNumbers({ greenMax: 2 })).toEqual({ ...DOSING_DEFAULTS, greenMax: 2 });
  expect(clinicNumbers({ greenMax: 9, toString: 3, amberMax: "4", nothing: 1 })).toEqual(DOSING_DEFAULTS);
});
