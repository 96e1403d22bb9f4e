import ts from "typescript";
import { describe, expect, it } from "vitest";
import { readRuleFile, ruleFiles } from "@/scripts/rule-set-hash";
import { sourceMeaning } from "@/scripts/source-meaning";

const ROOT = process.cwd();
const RULE = `
import { when, whenYes } from "@/rule";
import type { Facts } from "@/facts";
/** Somebody young. */
const young = { id: "RF-B05", tier: when("soon", (facts: Facts) => facts.yes("extPain") && facts.age <= 25) };
export const RULES: readonly Rule[] = [young, old()];
`;

describe("what a source says", () => {
  it.each([
    ["comments", RULE.replace("/** Somebody young. */", "// At most 25.")],
    ["line breaks", RULE.replaceAll(", ", ",\n    ").replaceAll(" => ", " =>\n      ")],
    ["quotes", RULE.replaceAll('"', "'").replace("id:", "'id':")],
    ["trailing commas", RULE.replace("25) }", "25,), }").replace("old()]", "old(),]")],
    ["semicolons", RULE.replaceAll(";", "")],
    [
      "needless parentheses",
      RULE.replace('facts.yes("extPain") && facts.age <= 25', '(facts.yes("extPain") && (facts.age <= 25))'),
    ],
    [
      "the order of imports",
      RULE.replace("{ when, whenYes }", "{ whenYes, when }").replace(/(import .*\n)(import .*\n)/, "$2$1"),
    ],
  ])("is the same with other %s", (_what, source) => {
    expect(source).not.toBe(RULE);
    expect(sourceMeaning(source)).toBe(sourceMeaning(RULE));
  });

  it.each([
    ["limit", RULE.replace("25", "26")],
    ["comparison", RULE.replace("<=", "<")],
    ["connection", RULE.replace("&&", "||")],
    ["word", RULE.replace("extPain", "newPain")],
    ["tier", RULE.replace("soon", "urgent")],
    ["key", RULE.replace("tier:", "message:")],
    ["call", RULE.replace("old()", "old")],
    ["grouping", RULE.replace('facts.yes("extPain") && facts.age', '(facts.yes("extPain") && facts.age)')],
    ["order of rules", RULE.replace("young, old()", "old(), young")],
    ["rule left out", RULE.replace(", old()", "")],
    ["import", RULE.replace("@/rule", "@/rules")],
    ["negation", RULE.replace("facts.yes", "!facts.yes")],
  ])("is another with another %s", (_what, source) => {
    expect(source).not.toBe(RULE);
    expect(sourceMeaning(source)).not.toBe(sourceMeaning(RULE));
  });
});

describe("what the rules say", () => {
  const files = ruleFiles(ROOT).map((file) => [file, readRuleFile(ROOT, file)] as const);

  it.each(files)("is the same however %s is laid out", (_name, source) => {
    const parsed = ts.createSourceFile("rules.ts", source, ts.ScriptTarget.Latest, true);
    const printed = ts.createPrinter({ removeComments: true }).printFile(parsed);
    expect(sourceMeaning(printed)).toBe(sourceMeaning(source));
  });

  it.each(files)("is another with another number, word or comparison in %s", (_name, source) => {
    const said = sourceMeaning(source);
    const parsed = ts.createSourceFile("rules.ts", source, ts.ScriptTarget.Latest, true);
    const others: string[] = [];
    const visit = (node: ts.Node) => {
      const [from, to] = [node.getStart(parsed), node.getEnd()];
      const put = (text: string) => others.push(source.slice(0, from) + text + source.slice(to));
      if (ts.isNumericLiteral(node)) put(`${Number(node.text) + 1}`);
      if (ts.isStringLiteral(node)) put(JSON.stringify(`${node.text}x`));
      if (node.kind === ts.SyntaxKind.GreaterThanEqualsToken) put(">");
      if (node.kind === ts.SyntaxKind.AmpersandAmpersandToken) put("||");
      if (node.kind === ts.SyntaxKind.BarBarToken) put("&&");
      ts.forEachChild(node, visit);
    };
    visit(parsed);
    expect(others.length).toBeGreaterThan(0);
    // One of seven: each takes a reading of the whole file.
    for (const other of others.filter((_, at) => at % 7 === 0)) expect(sourceMeaning(other)).not.toBe(said);
  });
});
