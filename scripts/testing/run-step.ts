import { spawn, type StdioOptions } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../stack/folders";
import { type Counts, readCounts } from "./counts";
import type { Step } from "./steps";

export type Outcome = Counts & { readonly name: string; readonly ok: boolean; readonly seconds: number };

/** Where a step's words go: to the screen as they come, or kept until the step has ended. */
type Output = { readonly stdio: StdioOptions; readonly kept: Buffer[] };

/** Room for what lives for a moment: Node's own few MB are cleared again and again where a check reads every file. */
const ROOM = ["--max-semi-space-size=96"];

function runProgram(
  [file, ...args]: readonly string[],
  env: NodeJS.ProcessEnv,
  { stdio, kept }: Output,
): Promise<boolean> {
  const program = path.join(ROOT, "node_modules", file ?? "");
  const child = spawn(process.execPath, [...ROOM, program, ...args], { cwd: ROOT, env, stdio });
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (words: Buffer) => {
      kept.push(words);
    });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code === 0));
  });
}

async function runAll(step: Step, env: NodeJS.ProcessEnv, output: Output): Promise<boolean> {
  for (const program of step.programs) {
    if (!(await runProgram(program, env, output))) return false;
  }
  return true;
}

/** What the step says of itself, corrected where it says nothing: a test step without a report or a test has failed. */
function count(step: Step, ended: boolean): Counts {
  if (step.report === undefined) return ended ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const counts = readCounts(step.report.file, step.report.read) ?? { passed: 0, failed: 1 };
  const silent = counts.failed === 0 && (!ended || counts.passed === 0);
  return silent ? { ...counts, failed: 1 } : counts;
}

const heading = (name: string) => `\n── ${name} ${"─".repeat(60 - name.length)}\n`;

/** Runs one check. Beside another its words are kept until its end, so that two checks never speak at once. */
export async function runStep(
  step: Step,
  settings: Readonly<Record<string, string>>,
  beside: "alone" | "beside another",
): Promise<Outcome> {
  const since = performance.now();
  if (step.report) rmSync(step.report.file, { force: true });
  const kept: Buffer[] = [];
  if (beside === "alone") process.stdout.write(heading(step.name));
  const output: Output = { stdio: beside === "alone" ? "inherit" : ["ignore", "pipe", "pipe"], kept };
  const ended = await runAll(step, { ...process.env, ...settings, ...step.env }, output);
  if (beside !== "alone") process.stdout.write(Buffer.concat([Buffer.from(heading(step.name)), ...kept]));
  const counts = count(step, ended);
  return {
    name: step.name,
    ...counts,
    ok: ended && counts.failed === 0,
    seconds: (performance.now() - since) / 1000,
  };
}
