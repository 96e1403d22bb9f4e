import { createReadStream, writeFileSync } from "node:fs";
import { stdin } from "node:process";
import { answerLines, print, runOnCases } from "@/scripts/case-command";
import { linesOf } from "@/scripts/lines";
import { parseCase } from "@/lib/domain/triage/parse-case";
import { RULE_SET_VERSION } from "@/lib/domain/triage/rule-set-version";
import { TIER_LETTERS } from "@/lib/domain/triage/tiers";
import { triage } from "@/lib/domain/triage/triage";

const USAGE = `Decide triage cases, one JSON object per line:
  npm run -s triage < cases.jsonl
  npm run -s triage -- cases.jsonl
  npm run triage -- --check cases.jsonl   compare each case's "expect" with the tier given
  npm run triage -- --stamp               write the version after a change to the rules`;

function answer(line: string) {
  const parsed = parseCase(line);
  if (!parsed.ok) return { id: parsed.id, error: parsed.error };
  const { tier, fired, pause, messages } = triage(parsed.input);
  return { id: parsed.id, tier: TIER_LETTERS[tier], rules: fired, pause, messages };
}

function expectedIn(line: string): string {
  try {
    const { expect } = JSON.parse(line) as { expect?: unknown };
    return typeof expect === "string" ? expect : "?";
  } catch {
    return "?";
  }
}

/** Print expected against given; false when any differ, or when there was nothing to compare. */
async function checkAll(chunks: AsyncIterable<Buffer>): Promise<boolean> {
  let right = 0;
  let wrong = 0;
  await print(`${"case".padEnd(10)} expected  given`);
  for await (const line of linesOf(chunks)) {
    const expected = expectedIn(line);
    const answered = answer(line);
    const given = answered.tier !== undefined ? answered.tier : `error: ${answered.error}`;
    const matches = expected === given;
    if (matches) right += 1;
    else wrong += 1;
    await print(
      `${(answered.id ?? "-").padEnd(10)} ${expected.padEnd(9)} ${given}${matches ? "" : "   <-- differs"}`,
    );
  }
  await print(`${right} as expected, ${wrong} different`);
  return wrong === 0 && right > 0;
}

/** The compiler that reads the rules is loaded for this alone: cases are decided without it. */
async function stamp(root: string): Promise<void> {
  const { ruleSetHash, ruleSetVersionPath } = await import("@/scripts/rule-set-hash");
  const hash = ruleSetHash(root);
  if (hash === RULE_SET_VERSION.hash) {
    console.log(`The rules have not changed since ${RULE_SET_VERSION.date}.`);
    return;
  }
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(
    ruleSetVersionPath(root),
    `/** Which rules made a decision. hash: SHA-256 of what the rule files say, however laid out. date: when they last changed. */
export type RuleSetVersion = Readonly<{ hash: string; date: string }>;

/** Written by \`npm run triage -- --stamp\` after a change to the rules. */
export const RULE_SET_VERSION: RuleSetVersion = {
  hash: "${hash}",
  date: "${date}",
};
`,
  );
  console.log(`Stamped the rules as ${hash.slice(0, 12)}, ${date}.`);
}

async function run([first, second]: readonly string[]): Promise<boolean> {
  if (first === "--stamp") {
    await stamp(process.cwd());
    return true;
  }
  if (first === "--check" && second !== undefined) return checkAll(createReadStream(second));
  if (first === undefined) return answerLines(stdin, answer);
  if (!first.startsWith("-")) return answerLines(createReadStream(first), answer);
  console.error(USAGE);
  return false;
}

runOnCases(() => run(process.argv.slice(2)));
