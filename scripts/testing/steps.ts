import path from "node:path";
import { ROOT } from "../stack/folders";
import { type Counts, playwrightCounts, vitestCounts } from "./counts";

export const RESULTS = path.join(ROOT, ".tmp", "results");
/** Built apart from `.next`, so that a running demo keeps its pages. */
export const TEST_DIST = ".next-test";

type Program = readonly [file: string, ...args: string[]];

export type Step = {
  readonly name: string;
  /** Programs run one after the other, each a file inside node_modules with its arguments. */
  readonly programs: readonly Program[];
  readonly env?: Readonly<Record<string, string>>;
  /** The step that must have ended before. */
  readonly after?: string;
  /** It needs half a core: those that need a whole one run beside it. */
  readonly mostlyWaits?: true;
  /** Where the step leaves its counts; without it the step counts as one test. */
  readonly report?: { readonly file: string; readonly read: (text: string) => Counts };
};

const NEXT = "next/dist/bin/next";

function vitest(project: string, name = project, ...more: readonly string[]): Step {
  const file = path.join(RESULTS, `${name.replaceAll(" ", "-")}.json`);
  const args = [
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
    ...more,
  ];
  return { name, programs: [["vitest/vitest.mjs", ...args]], report: { file, read: vitestCounts } };
}

/** Half of the tests that need a database: in one piece they outlast all else, and one core waits for them. */
const halfOfIntegration = (half: 1 | 2): Step =>
  vitest("integration", `integration ${half} of 2`, `--shard=${half}/2`);

/**
 * Every check before the browser tests: the longest begin early, and the build before all but the cheapest mistakes, since
 * the longest of those that mostly wait waits for it.
 */
export function checks(): readonly Step[] {
  return [
    halfOfIntegration(1),
    { name: "format", programs: [["oxfmt/bin/oxfmt", "--check"]] },
    { name: "dead code", programs: [["knip/bin/knip.js"]] },
    { name: "build", programs: [["tsx/dist/cli.mjs", "scripts/build.ts", "--if-changed"]] },
    // The linter asks the native compiler what each type is, and for the compiler's own errors with it.
    { name: "lint and types", programs: [[NEXT, "typegen"], ["oxlint/bin/oxlint"]] },
    // Workers' rounds, servers that are gone.
    { ...vitest("waiting"), mostlyWaits: true },
    {
      name: "chaos",
      after: "build",
      // Until web, worker and database have come back after each kill.
      mostlyWaits: true,
      programs: [["tsx/dist/cli.mjs", "scripts/chaos.ts", "--cycles", "20"]],
    },
    halfOfIntegration(2),
    vitest("unit"),
  ];
}

/** The journeys, against the build that was made before them. */
export function endToEnd(): Step {
  const file = path.join(RESULTS, "e2e.json");
  return {
    name: "e2e",
    programs: [["@playwright/test/cli.js", "test", "--reporter=list,json"]],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    report: { file, read: playwrightCounts },
  };
}
