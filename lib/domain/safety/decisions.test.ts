import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { RULE_IDS } from "@/lib/domain/triage/rule-ids";
import { SAFETY_DECISIONS } from "@/lib/domain/safety/decisions";

/** A row of the specification's table as we keep it: what stands in bold is the default, what follows is why. */
function readRow(line: string) {
  const [, id = "", question = "", answer = ""] = line.split("|").map((cell) => cell.trim());
  const [, bold, rest = ""] = /^\*\*(.+?)\*\*(.*)$/.exec(answer) ?? [];
  return { id, question, default: bold ?? answer, why: rest.trim() };
}

it("stand word for word as in the specification", () => {
  const lines = readFileSync("lib/domain/safety/testdata/decisions.md", "utf8").split("\n");
  const rows = lines.filter((line) => line.startsWith("| D")).map(readRow);
  expect(rows).toHaveLength(14);
  expect(SAFETY_DECISIONS).toMatchObject(rows);
  expect(SAFETY_DECISIONS).toHaveLength(14);
});

it("each say what the product does of it, by rules that there are", () => {
  const named = SAFETY_DECISIONS.flatMap(({ here }) => here.match(/\b(?:RF|CB|TR)-[A-Z]?\d+\b/g) ?? []);
  expect(named.length).toBeGreaterThan(10);
  for (const id of named) expect(RULE_IDS).toContain(id);
  for (const { here } of SAFETY_DECISIONS) expect(here.length).toBeGreaterThan(20);
});
