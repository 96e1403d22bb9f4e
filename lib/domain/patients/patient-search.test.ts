import { describe, expect, it } from "vitest";
import { readPatientSearch } from "@/lib/domain/patients/patient-search";

const NOTHING = { words: [], birthDate: null, digits: null };

describe("what a search box was filled with", () => {
  it.each([
    ["maria lop", { words: ["maria", "lop"] }],
    ["  López ", { words: ["lopez"] }],
    ["O'Neill", { words: ["o", "neill"] }],
    ["4/3/1961", { birthDate: "1961-04-03" }],
    ["4/3/61", { birthDate: "1961-04-03" }],
    ["4/3/24", { birthDate: "2024-04-03" }],
    ["lopez 23/4/1961", { words: ["lopez"], birthDate: "1961-04-23" }],
    ["Apr 3, 1961", { birthDate: "1961-04-03" }],
    ["lopez 3 April 1961", { words: ["lopez"], birthDate: "1961-04-03" }],
    ["3 de abril de 1961", { birthDate: "1961-04-03" }],
    ["ana 31 2 1961", { words: ["ana"], digits: "3121961" }],
    ["1961-04-03", { birthDate: "1961-04-03" }],
    ["lopez 04/03/1961", { words: ["lopez"], birthDate: "1961-04-03" }],
    ["(555) 010-0142", { digits: "5550100142" }],
    ["0142", { digits: "0142" }],
    ["ana 0142", { words: ["ana"], digits: "0142" }],
    ["100%_", { words: ["100"] }],
  ])("reads %s", (typed, read) => {
    expect(readPatientSearch(typed, new Date("2026-11-27"))).toEqual({ ...NOTHING, ...read });
  });

  it.each(["", " ", "a", "%", "-"])("asks for more than %j", (typed) => {
    expect(readPatientSearch(typed)).toBeNull();
  });
});
