import { describe, expect, it } from "vitest";
import { ascending, Figures, median, percentile } from "./figures";
import { readOptions } from "./options";
import { scriptsOf } from "./route-scripts";
import { TARGETS, verdicts } from "./targets";

const hundred = ascending(Array.from({ length: 100 }, (_, n) => 100 - n));

describe("percentiles", () => {
  it.each([
    [0.5, 50],
    [0.95, 95],
    [0.99, 99],
    [1, 100],
  ])("%d of 1 to 100 is %d", (share, value) => expect(percentile(hundred, share)).toBe(value));
  it("know nothing of an empty run", () => expect(median([])).toBeUndefined());
});

describe("verdicts", () => {
  it("tell met, missed and not measured apart", () => {
    const figures = new Figures();
    figures.set("check-in.16.per-bare-handler", 0.31);
    figures.set("alerts.16.per-statements", 0.69);
    figures.set("memory.web-mb", undefined);
    const met = new Map(verdicts(figures).map(({ figure, met: reached }) => [figure, reached]));
    expect(met.get("check-in.16.per-bare-handler")).toBe(true);
    expect(met.get("alerts.16.per-statements")).toBe(false);
    expect(met.get("memory.web-mb")).toBeNull();
  });
  it("do not miss by rounding up", () => {
    const figures = new Figures();
    figures.set("alerts.16.per-statements", 0.6998);
    expect(verdicts(figures).find(({ figure }) => figure === "alerts.16.per-statements")?.met).toBe(false);
  });
  it("each have one limit", () => {
    for (const { least, most } of TARGETS)
      expect([least, most].filter((limit) => limit !== undefined)).toHaveLength(1);
  });
});

describe("options", () => {
  it("take one part, or several", () => {
    expect([...readOptions(["--only", "reads"]).parts]).toEqual(["reads"]);
    expect([...readOptions(["--only", "live,memory", "--json"]).parts]).toEqual(["live", "memory"]);
  });
  it.each([[["--only", "speed"]], [["--fast"]], [["--only"]]])("refuse %s", (args) =>
    expect(() => readOptions(args)).toThrow(/Parts|Usage/),
  );
});

describe("scripts of a page", () => {
  it("are counted once each, without those for browsers that know no modules", () => {
    const html = `<script src="/_next/a.js" async=""></script><script nonce="x" src="/_next/b.js"></script>
      <script src="/_next/a.js"></script><script src="/_next/old.js" noModule=""></script><script>inline()</script>`;
    expect(scriptsOf(html)).toEqual(["/_next/a.js", "/_next/b.js"]);
  });
});
