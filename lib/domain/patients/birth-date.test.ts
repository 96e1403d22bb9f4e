import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ageOn, readBirthDate, realDay } from "@/lib/domain/patients/birth-date";
import { unitedHistory } from "@/lib/domain/patients/history-flags";

const TODAY = "2026-11-22";
const read = (day: string, month: string, year: string) => readBirthDate({ day, month, year }, TODAY);

describe("a birth date from three boxes", () => {
  it.each([
    ["7", "3", "1980", "1980-03-07"],
    ["07", "03", "1980", "1980-03-07"],
    [" 31 ", "Dec", "1999", "1999-12-31"],
    ["1", "september", "2001", "2001-09-01"],
    ["1", "Sept.", "2001", "2001-09-01"],
    ["29", "2", "2000", "2000-02-29"],
    ["5", "enero", "1950", "1950-01-05"],
    ["22", "11", "2026", "2026-11-22"],
    ["22", "11", "1906", "1906-11-22"],
  ])("%s %s %s is %s", (day, month, year, date) => {
    expect(read(day, month, year)).toEqual({ ok: true, date });
  });

  it.each([
    ["", " ", "", "birthDateMissing", ["month", "day", "year"]],
    ["", "3", " ", "birthDateIncomplete", ["day", "year"]],
    ["", "13", "", "birthDateIncomplete", ["month", "day", "year"]],
    ["4", "13", "", "birthDateIncomplete", ["month", "year"]],
    ["29", "2", "1900", "birthDateNotReal", ["month", "day", "year"]],
    ["31", "4", "1980", "birthDateNotReal", ["month", "day", "year"]],
    ["32", "4", "1980", "birthDateNotReal", ["day"]],
    ["0", "13", "80", "birthDateNotReal", ["month", "day", "year"]],
    ["1", "ma", "1980", "birthDateNotReal", ["month"]],
    ["1", "mayhem", "1980", "birthDateNotReal", ["month"]],
    ["1.5", "2", "1980", "birthDateNotReal", ["day"]],
    ["1", "1", "0000", "birthDateNotReal", ["year"]],
    ["23", "11", "2026", "birthDateInFuture", ["month", "day", "year"]],
    ["21", "11", "1905", "birthDateTooLongAgo", ["year"]],
  ])("%j %j %j is refused: %s", (day, month, year, problem, wrong) => {
    expect(read(day, month, year)).toEqual({ ok: false, problem, wrong });
  });

  it("has no day for numbers that are none", () => {
    expect(realDay(NaN, 1, 1)).toBeNull();
    expect(realDay(1980, 0, 1)).toBeNull();
    expect(realDay(1980, 6, 1.5)).toBeNull();
  });

  it("reads back every day that the calendar has", () => {
    const days = fc.date({ min: new Date("1906-11-22"), max: new Date(TODAY), noInvalidDate: true });
    fc.assert(
      fc.property(days, (moment) => {
        const date = moment.toISOString().slice(0, 10);
        const [year = "", month = "", day = ""] = date.split("-");
        expect(read(day, month, year)).toEqual({ ok: true, date });
      }),
    );
  });
});

describe("an age", () => {
  it.each([
    ["1980-11-22", 46],
    ["1980-11-23", 45],
    ["2026-11-22", 0],
    ["2000-02-29", 26],
  ])("of someone born on %s is %i", (birthDate, age) => {
    expect(ageOn(birthDate, TODAY)).toBe(age);
  });

  it("changes on 1 March for someone born on 29 February", () => {
    expect(ageOn("2000-02-29", "2026-02-28")).toBe(25);
    expect(ageOn("2000-02-29", "2026-03-01")).toBe(26);
  });
});

it("unites what several sources know, each flag once", () => {
  expect(unitedHistory(["smoker", "cancer"], [], ["cancer", "htn"])).toEqual(["cancer", "smoker", "htn"]);
});
