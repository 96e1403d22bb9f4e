import { readFileSync } from "node:fs";
import { z } from "zod";

/** A skipped test counts as failed: nobody has seen it pass. */
export type Counts = { readonly passed: number; readonly failed: number };

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

/** A test that passed only on a second try counts as failed. */
export function playwrightCounts(text: string): Counts {
  const { stats } = playwrightReport.parse(JSON.parse(text));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
}

/** What a step's report says; undefined when the step ended before it wrote one. */
export function readCounts(file: string, read: (text: string) => Counts): Counts | undefined {
  try {
    return read(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
