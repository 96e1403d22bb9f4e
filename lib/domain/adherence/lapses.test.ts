import { expect, it } from "vitest";
import { lapsesOf } from "@/lib/domain/adherence/lapses";

const facts = { startsOn: "2026-11-01", today: "2026-11-26" };

it.each<[readonly string[], readonly object[]]>([
  [[], []],
  [["2026-11-20", "2026-11-23"], []],
  [
    ["2026-11-03", "2026-11-12", "2026-11-24"],
    [
      { from: "2026-11-03", until: "2026-11-12", days: 9 },
      { from: "2026-11-12", until: "2026-11-24", days: 12 },
    ],
  ],
  [["2026-11-19", "2026-11-19"], [{ from: "2026-11-19", until: null, days: 7 }]],
  [["2026-10-01", "2026-11-20"], []],
])("after sessions on %j: %j", (doneOn, lapses) => {
  expect(lapsesOf({ ...facts, doneOn: doneOn.toReversed() }, 7)).toEqual(lapses);
});
