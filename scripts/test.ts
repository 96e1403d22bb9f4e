import "./node-version";
import { mkdirSync } from "node:fs";
import { fail } from "./problem";
import { markBuilt } from "./stack/build";
import { ensureChromium } from "./testing/chromium";
import { type Outcome, runStep } from "./testing/run-step";
import { RESULTS, type Step, steps, TEST_DIST } from "./testing/steps";
import { summary } from "./testing/summary";

function settingsFor(step: Step): Record<string, string> {
  const common = { NEXT_DIST_DIR: TEST_DIST, NEXT_TELEMETRY_DISABLED: "1" };
  return step.name === "e2e" ? { ...common, CHROMIUM: ensureChromium() } : common;
}

async function attempt(step: Step): Promise<Outcome> {
  console.log(`\n── ${step.name} ${"─".repeat(60 - step.name.length)}`);
  try {
    const outcome = await runStep(step, settingsFor(step));
    // The browser tests then take this build and make no second one.
    if (step.name === "build" && outcome.ok) markBuilt(TEST_DIST);
    return outcome;
  } catch (error) {
    fail(error);
    return { name: step.name, ok: false, passed: 0, failed: 1, seconds: 0 };
  }
}

/** `npm test`: every check in order, up to the first that fails; closes with "N passed, N failed". */
async function main(): Promise<void> {
  mkdirSync(RESULTS, { recursive: true });
  const planned = steps();
  const outcomes: Outcome[] = [];
  for (const step of planned) {
    const outcome = await attempt(step);
    outcomes.push(outcome);
    if (!outcome.ok) break;
  }
  console.log(
    summary(
      outcomes,
      planned.slice(outcomes.length).map((step) => step.name),
    ),
  );
  if (outcomes.some((outcome) => !outcome.ok)) process.exitCode = 1;
}

main().catch(fail);
