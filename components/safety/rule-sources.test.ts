import { expect, it } from "vitest";
import { RULE_SOURCES, sourcesNamed } from "@/components/safety/rule-sources";
import { ruleRows } from "@/components/safety/rule-rows";
import { THRESHOLDS } from "@/lib/domain/triage/thresholds";

const sources = [...ruleRows({ raises: {} }), ...Object.values(THRESHOLDS)].map(({ source }) => source);

it("says of every source of a rule or a threshold what it stands for", () => {
  const unknown = sources.flatMap(sourcesNamed).filter(({ words }) => words === undefined);
  expect(unknown).toEqual([]);
});

it("lists no source that nothing rests on", () => {
  const named = new Set(sources.flatMap(sourcesNamed).map(({ words }) => words));
  const idle = [...RULE_SOURCES].filter(([, words]) => !named.has(words)).map(([code]) => code);
  expect(idle).toEqual([]);
});

it("knows a code with more behind it, and the article of a statement", () => {
  const publication = (named: string) => sourcesNamed(named)[0]?.words?.publication;
  expect(publication("Ostelo MIC 2")).toBe("Ostelo et al 2008 MIC consensus");
  expect(publication("S4-08 to S4-13")).toMatch(/What Causes Lower Back Pain When Exercising/);
  expect(publication("IFOMPT-CX")).not.toBe(publication("IFOMPT (more flags = more concern)"));
  expect(publication("no such source")).toBeUndefined();
});
