import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CANCER_ACTIVE,
  cancerAsWritten,
  type CancerDetails,
  cancerYears,
  readCancer,
} from "@/lib/domain/patients/cancer-details";
import { cancerAfter, toldLast } from "@/lib/domain/patients/cancer-retold";
import { cancerWords } from "@/lib/domain/patients/cancer-words";
import { historyWords } from "@/lib/domain/patients/history-words";

const YEARS = cancerYears(new Date("1950-06-02"), new Date("2026-12-01T12:00:00Z"));
const typed = (more: Partial<Record<"type" | "year" | "active", string>>) => ({
  ...{ type: "", year: "", active: "" },
  ...more,
});

const known = fc.record(
  {
    type: fc.string({ minLength: 1, maxLength: 200 }),
    year: fc.integer({ min: YEARS.from, max: YEARS.to }),
    active: fc.constantFrom(...CANCER_ACTIVE),
  },
  { requiredKeys: [] },
);

describe("what is told of a cancer", () => {
  it.each([
    [{}, {}],
    [{ type: "breast" }, { type: "breast" }],
    [{ year: "2015" }, { year: 2015 }],
    [{ year: "1950" }, { year: 1950 }],
    [{ year: "2026" }, { year: 2026 }],
    [{ active: "unsure" }, { active: "unsure" }],
    [{ active: "perhaps" }, {}],
    [
      { type: "breast", year: "2015", active: "no" },
      { type: "breast", year: 2015, active: "no" },
    ],
  ])("%j is %j", (boxes, details) => {
    expect(readCancer(typed(boxes), YEARS)).toEqual({ ok: true, details });
  });

  it.each([
    [{ year: "2027" }, { "cancer-year": "yearToCome" }],
    [{ year: "1949" }, { "cancer-year": "yearBeforeBirth" }],
    [{ year: "15" }, { "cancer-year": "yearUnclear" }],
    [{ year: "about 2015" }, { "cancer-year": "yearUnclear" }],
    [{ year: "20155" }, { "cancer-year": "yearUnclear" }],
    [{ type: "x".repeat(1_001) }, { "cancer-type": "typeTooLong" }],
    [
      { type: "x".repeat(1_001), year: "0" },
      { "cancer-type": "typeTooLong", "cancer-year": "yearUnclear" },
    ],
  ])("%j is refused: %j", (boxes, problems) => {
    expect(readCancer(typed(boxes), YEARS)).toEqual({ ok: false, problems });
  });

  it("takes the new year from where it begins first", () => {
    const eve = cancerYears(new Date("1950-06-02"), new Date("2026-12-31T11:00:00Z"));
    expect([eve.to, YEARS.to]).toEqual([2027, 2026]);
  });

  it("never throws, and gives no year that this patient cannot have", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (type, year, active) => {
        const read = readCancer({ type, year, active }, YEARS);
        if (!read.ok) return Object.keys(read.problems).length > 0;
        const { year: found = YEARS.from } = read.details;
        return found >= YEARS.from && found <= YEARS.to;
      }),
    );
  });

  it("sent later by a phone, loses nothing that was typed", () => {
    expect(cancerAsWritten(typed({ type: "breast", year: "about 2015", active: "no" }), YEARS)).toEqual({
      ...{ type: "breast; year as written: about 2015", active: "no" },
    });
    fc.assert(
      fc.property(fc.string(), fc.string(), (type, year) => {
        const kept = cancerAsWritten(typed({ type, year }), YEARS);
        const words = [kept.type ?? "", kept.year === undefined ? "" : `${kept.year}`].join(" ");
        return words.includes(type) && words.includes(year);
      }),
    );
  });

  it("told again of the same, keeps what is left empty and takes what is told", () => {
    fc.assert(
      fc.property(fc.option(known), fc.option(known, { nil: undefined }), (before, told) => {
        fc.pre(before?.type === undefined || told?.type === undefined);
        const after = cancerAfter(before, told);
        expect(after).toEqual(told === undefined ? before : { ...before, ...told });
      }),
    );
    const breast = { type: "Breast", year: 2005, active: "no" } as const;
    expect(cancerAfter(breast, { type: " breast, left" })).toEqual({ ...breast, type: " breast, left" });
  });

  it("of another one stands whole, with all that was known of the one before in words, and never parts of both", () => {
    expect(cancerAfter({ type: "breast", year: 2005, active: "no" }, { type: "lung" })).toEqual({
      type: "lung; told before: breast, 2005, not active now",
    });
    const both = { type: "Lung; told before: breast, 2005", year: 2020 };
    expect(cancerAfter(both, { type: "lung", active: "yes" })).toEqual({
      ...{ type: "lung; told before: breast, 2005", year: 2020, active: "yes" },
    });
    expect(cancerAfter(both, both)).toEqual(both);
    expect(cancerAfter({ type: "Breast; year as written: 15" }, { type: "breast", year: 2015 })).toEqual({
      ...{ type: "breast", year: 2015 },
    });
    fc.assert(
      fc.property(known, known, (before, told) => {
        const types = [before.type, told.type].map((type) => type?.trim().toLowerCase());
        const [one, other] = types;
        fc.pre(one !== undefined && other !== undefined && !one.includes(other) && !other.includes(one));
        const after = cancerAfter(before, told);
        expect([after?.year, after?.active]).toEqual([told.year, told.active]);
        for (const words of [told.type, before.type, before.year])
          expect(after?.type).toContain(words === undefined ? "" : `${words}`);
      }),
    );
  });

  it.each<[CancerDetails | null, CancerDetails | null]>([
    [null, null],
    [{ year: 2015 }, { year: 2015 }],
    [
      { type: "breast; told before: lung, 2001", year: 2015 },
      { type: "breast", year: 2015 },
    ],
    [{ type: "breast; other record: lung, 2001, active: yes" }, { type: "breast" }],
    [{ active: "no", type: "other record: 1999" }, { active: "no" }],
  ])("%j stands in their own boxes as %j, and sent again as it stands takes nothing away", (before, own) => {
    expect(toldLast(before)).toEqual(own);
    expect(cancerAfter(before, own ?? undefined)).toEqual(before);
  });

  it.each<[CancerDetails | null, string]>([
    [null, "Cancer"],
    [{}, "Cancer (type not known, year not known, not told whether it is active)"],
    [{ type: "breast", year: 2015, active: "no" }, "Cancer (breast, 2015, not active now)"],
    [{ active: "yes" }, "Cancer (type not known, year not known, still active or being treated)"],
  ])("%j reads %s, and stands with no other flag", (details, words) => {
    expect(historyWords(["cancer", "tb"], details)).toEqual([words, "Tuberculosis"]);
    expect(cancerWords(null)).toBe("");
  });
});
