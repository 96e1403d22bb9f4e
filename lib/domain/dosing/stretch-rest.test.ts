import { describe, expect, it } from "vitest";
import { stretchRest, type StretchLog } from "@/lib/domain/dosing/stretch-rest";
import { DOSING_DEFAULTS } from "@/lib/domain/dosing/settings";

const worse = (date: string): StretchLog => ({ date, worse: true, reliefMinutes: null });
const relief = (date: string, reliefMinutes: number | null): StretchLog => ({
  date,
  worse: false,
  reliefMinutes,
});
const rest = (logs: readonly StretchLog[], today: string) => stretchRest(logs, [], today, DOSING_DEFAULTS);

describe("stretches of the sore area rest", () => {
  it("after getting worse twice, for two weeks", () => {
    const logs = [worse("2026-11-01"), worse("2026-11-03")];
    expect(rest(logs.slice(0, 1), "2026-11-03")).toBeNull();
    expect(rest(logs, "2026-11-03")).toEqual({ because: "worse", until: "2026-11-17" });
    expect(rest(logs, "2026-11-16")).not.toBeNull();
    expect(rest(logs, "2026-11-17")).toBeNull();
  });

  it("after three times of short relief, and not of fifteen minutes or unknown", () => {
    const short = ["2026-11-01", "2026-11-02", "2026-11-03"];
    expect(
      rest(
        short.map((date) => relief(date, 14)),
        "2026-11-04",
      ),
    ).toEqual({
      because: "short-relief",
      until: "2026-11-17",
    });
    expect(
      rest(
        short.map((date) => relief(date, 15)),
        "2026-11-04",
      ),
    ).toBeNull();
    expect(
      rest(
        short.map((date) => relief(date, null)),
        "2026-11-04",
      ),
    ).toBeNull();
  });

  it("and are counted anew afterwards", () => {
    const before = [worse("2026-11-01"), worse("2026-11-03"), worse("2026-11-04")];
    expect(rest([...before, worse("2026-11-18")], "2026-11-18")).toBeNull();
    expect(rest([...before, worse("2026-11-18"), worse("2026-11-20")], "2026-11-20")).toEqual({
      because: "worse",
      until: "2026-12-04",
    });
  });

  it("in a flare, until it has settled for two days", () => {
    const flare = (pain: number, today: string) =>
      stretchRest([], [{ date: "2026-11-10", pain, usual: 3 }], today, DOSING_DEFAULTS);
    expect(flare(5, "2026-11-11")).toEqual({ because: "flare", until: "2026-11-12" });
    expect(flare(5, "2026-11-12")).toBeNull();
    expect(flare(4, "2026-11-10")).toBeNull();
  });

  it("for the longest reason", () => {
    const both = stretchRest(
      [worse("2026-11-09"), worse("2026-11-10")],
      [{ date: "2026-11-10", pain: 9, usual: 3 }],
      "2026-11-10",
      DOSING_DEFAULTS,
    );
    expect(both).toEqual({ because: "worse", until: "2026-11-24" });
  });
});
