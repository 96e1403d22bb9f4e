import { expect, it } from "vitest";
import { filterRules, ruleRows } from "@/components/safety/rule-rows";
import { RULE_IDS } from "@/lib/domain/triage/rule-ids";
import { MESSAGE_CODES } from "@/lib/domain/triage/rule";

const rows = ruleRows({ raises: {} });
const ids = (words: string, tier = "", group = "") =>
  filterRules(rows, { words, tier, group }).map(({ id }) => id);

it("says everything of every rule", () => {
  expect(rows.map(({ id }) => id)).toEqual([...RULE_IDS]);
  const blank = rows.filter((row) =>
    [row.asks, row.clinicLine, row.source, row.holds].some((text) => text === ""),
  );
  expect(blank).toEqual([]);
  expect(rows.flatMap(({ texts }) => texts).filter((code) => !MESSAGE_CODES.includes(code))).toEqual([]);
});

it("shows a raised rule at its tiers here, with the texts of those", () => {
  const [raised] = ruleRows({ raises: { "RF-C03": "urgent" } }).filter(({ id }) => id === "RF-C03");
  expect(raised).toMatchObject({ tiers: ["urgent"], raisedTo: "urgent", texts: ["P-URG"] });
  expect(rows.find(({ id }) => id === "RF-C03")).toMatchObject({
    ...{ tiers: ["soon"], raisedTo: null, texts: ["P-SOON"] },
  });
});

it("says what each tier holds, as a decision would", () => {
  const holds = (id: string) => rows.find((row) => row.id === id)?.holds;
  expect(["RF-A01", "RF-A06", "RF-B04", "RF-D03", "CB-01", "TR-04"].map(holds)).toEqual([
    "all",
    "all at EMERGENCY, loaded at SOON",
    "all at URGENT, impact and loaded at SOON",
    "nothing",
    "all",
    "all at URGENT, loaded at SOON",
  ]);
});

it("finds by words anywhere in a rule, in any order and case, by tier and by group", () => {
  expect(ids("SADDLE wipe")).toEqual(["RF-A01"]);
  expect(ids("rf-e0", "emergency")).toEqual(["RF-E01", "RF-E02", "RF-E05", "RF-E06", "RF-E08"]);
  expect(ids("", "none")).toEqual(["RF-H03"]);
  expect(ids("", "", "J")).toEqual(["RF-J01", "RF-J02", "RF-J03"]);
  expect(ids("no such words anywhere")).toEqual([]);
  expect(ids("")).toHaveLength(RULE_IDS.length);
});
