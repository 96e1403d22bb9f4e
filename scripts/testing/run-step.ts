import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../stack/folders";
import { type Counts, readCounts } from "./counts";
import type { Step } from "./steps";

export type Outcome = Counts & { readonly name: string; readonly ok: boolean; readonly seconds: number };

function runProgram([file, ...args]: readonly string[], env: NodeJS.ProcessEnv): Promise<boolean> {
  const program = path.join(ROOT, "node_modules", file ?? "");
  const child = spawn(process.execPath, [program, ...args], { cwd: ROOT, env, stdio: "inherit" });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code === 0));
  });
}

async function runAll(step: Step, env: NodeJS.ProcessEnv): Promise<boolean> {
  for (const program of step.programs) {
    if (!(await runProgram(program, env))) return false;
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

/** Runs one check with its output shown. */
export async function runStep(step: Step, settings: Readonly<Record<string, string>>): Promise<Outcome> {
  const since = performance.now();
  if (step.report) rmSync(step.report.file, { force: true });
  const ended = await runAll(step, { ...process.env, ...settings, ...step.env });
  const counts = count(step, ended);
  return {
    name: step.name,
    ...counts,
    ok: ended && counts.failed === 0,
    seconds: (performance.now() - since) / 1000,
  };
}
