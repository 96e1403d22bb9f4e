import { readFileSync } from "node:fs";
import { z } from "zod";

/** A skipped test counts as failed: nobody has seen it pass. */
export type Counts = {
  readonly passed: number;
  readonly failed: number;
  /** Of those that passed, how many did so only at their second try; only journeys have one. */
  readonly secondTry?: number;
};

/** Two by chance in one run is a slow machine; three is a fault. */
const SECOND_TRIES_TAKEN = 2;

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
});

export function vitestCounts(text: string): Counts {
  const report = vitestReport.parse(JSON.parse(text));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numPendingTests + report.numTodoTests,
  };
}

/** Journeys that passed only at their second try are told, and are failures when there are many: decision 60. */
export function playwrightCounts(text: string): Counts {
  const { expected, unexpected, flaky, skipped } = playwrightReport.parse(JSON.parse(text)).stats;
  const secondTry = flaky > SECOND_TRIES_TAKEN ? 0 : flaky;
  return { passed: expected + secondTry, failed: unexpected + skipped + flaky - secondTry, secondTry };
}

/** What a step's report says; undefined when the step ended before it wrote one. */
export function readCounts(file: string, read: (text: string) => Counts): Counts | undefined {
  try {
    return read(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
