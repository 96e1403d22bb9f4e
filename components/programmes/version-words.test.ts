import { describe, expect, it } from "vitest";
import { changesInWords } from "@/components/programmes/version-words";

const version = (startsOn: string | null) => ({ startsOn, items: [] });
const said = (from: string | null, to: string | null) => changesInWords(version(from), version(to), () => "");

describe("what a version changed", () => {
  it("names the day it starts on where that moved", () => {
    expect(said("2026-11-22", "2026-12-01")).toEqual(["Starts on Dec 1, 2026, before: Nov 22, 2026"]);
    expect(said("2026-11-22", "2026-11-22")).toEqual([]);
    expect(said(null, "2026-12-01")).toEqual([]);
    expect(changesInWords(undefined, version("2026-12-01"), () => "")).toBeNull();
  });
});
