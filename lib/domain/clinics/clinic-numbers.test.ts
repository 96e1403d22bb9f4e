import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COUNTRIES, COUNTRY_PRESETS, numbersIn } from "@/lib/domain/clinics/country-presets";
import { dialNumber } from "@/lib/domain/clinics/dial-number";

describe("a number a patient is told to ring", () => {
  it.each(["911", "999", "112", "000", "116 123", "13 11 14", "+1 (415) 555-0199", "+44 20 7946 0188"])(
    "takes %s as it is written",
    (number) => {
      expect(dialNumber(`  ${number} `)).toBe(number);
    },
  );

  it.each(["", "  ", "11", "the nurse", "911 or 112", "+", "1234567890123456", "tel:911", "0800-FLOWERS"])(
    "refuses %j, which no phone could ring",
    (text) => {
      expect(dialNumber(text)).toBeNull();
    },
  );

  it("comes back unchanged when it is read again", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d +().\t-]*$/), (text) => {
        const number = dialNumber(text);
        if (number !== null) expect(dialNumber(number)).toBe(number);
      }),
    );
  });
});

describe("the usual numbers of a country", () => {
  it("can each be rung, or are left for the clinic to fill in", () => {
    const numbers = COUNTRIES.flatMap((country) => Object.values(COUNTRY_PRESETS[country]));
    const wrong = numbers.filter((number) => number !== "" && dialNumber(number) !== number);
    expect(wrong).toEqual([]);
    expect(numbers.filter((number) => number !== "").length).toBeGreaterThan(7);
  });

  it("have an emergency number wherever a country is named, and never another country's urgent or maternity line", () => {
    for (const country of COUNTRIES.filter((one) => one !== "OTHER"))
      expect(COUNTRY_PRESETS[country].emergency).toMatch(/^\d{3}$/);
    const now = { country: "GB", numbers: { ...COUNTRY_PRESETS.GB, maternity: "+44 20 7946 0188" } };
    expect(numbersIn("AU", now)).toEqual(COUNTRY_PRESETS.AU);
    expect(numbersIn("AU", now).maternity).toBe("");
    expect(numbersIn("GB", now).maternity).toBe("+44 20 7946 0188");
  });
});
