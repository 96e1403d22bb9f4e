import "./node-version";
import { mkdirSync } from "node:fs";
import { fail } from "./problem";
import { markBuilt } from "./stack/build";
import { ensureChromium, windowlessChromium } from "./testing/chromium";
import { type Outcome, runStep } from "./testing/run-step";
import { checks, endToEnd, RESULTS, type Step, TEST_DIST } from "./testing/steps";
import { summary } from "./testing/summary";

function settingsFor(step: Step): Record<string, string> {
  const common = { NEXT_DIST_DIR: TEST_DIST, NEXT_TELEMETRY_DISABLED: "1" };
  if (step.name !== "e2e") return common;
  const whole = ensureChromium();
  return { ...common, CHROMIUM: whole, CHROMIUM_WINDOWLESS: windowlessChromium() ?? whole };
}

async function attempt(step: Step, beside: "alone" | "beside another"): Promise<Outcome> {
  try {
    const outcome = await runStep(step, settingsFor(step), beside);
    // The browser tests then take this build and make no second one.
    if (step.name === "build" && outcome.ok) markBuilt(TEST_DIST);
    return outcome;
  } catch (error) {
    fail(error);
    return { name: step.name, ok: false, passed: 0, failed: 1, seconds: 0 };
  }
}

/** `npm test`: every check, two at a time and what mostly waits beside them, up to the first that fails; then the journeys; closes with "N passed, N failed". */
async function main(): Promise<void> {
  mkdirSync(RESULTS, { recursive: true });
  const outcomes: Outcome[] = [];
  const failed = () => outcomes.some((outcome) => !outcome.ok);
  const before = checks();
  const ends = new Map(before.map(({ name }) => [name, Promise.withResolvers<undefined>()]));
  const busy = before.filter(({ mostlyWaits }) => mostlyWaits !== true);
  const beside = before.filter(({ mostlyWaits }) => mostlyWaits === true);
  /** Takes one check after the other for as long as there are any: neither core waits for the other's. */
  async function work(steps: Step[]): Promise<void> {
    for (let step = steps.shift(); step !== undefined; step = steps.shift()) {
      if (step.after !== undefined) await ends.get(step.after)?.promise;
      if (!failed()) outcomes.push(await attempt(step, "beside another"));
      ends.get(step.name)?.resolve(undefined);
    }
  }
  console.log("Format, lint, types, unit and integration tests and a build, two at a time …");
  await Promise.all([work(busy), work(busy), work(beside), work(beside)]);
  const journeys = endToEnd();
  if (!failed()) outcomes.push(await attempt(journeys, "alone"));
  const order = [...before, journeys].map(({ name }) => name);
  const notRun = order.filter((name) => outcomes.every((outcome) => outcome.name !== name));
  const inOrder = outcomes.toSorted((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
  console.log(summary(inOrder, notRun));
  if (failed()) process.exitCode = 1;
}

main().catch(fail);
