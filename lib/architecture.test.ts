import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "..");
const run = promisify(execFile);
type Report = { summary: { totalCruised: number; violations: { rule: { name: string }; from: string }[] } };

async function check(tree: string, ...folders: string[]): Promise<Report["summary"]> {
  const cli = path.join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
  const args = [cli, ...folders, "--config", ".dependency-cruiser.mjs", "--output-type", "json"];
  const { stdout } = await run(process.execPath, args, { cwd: tree, maxBuffer: 64_000_000 }).catch(
    (failed: unknown) => failed as { stdout: string },
  );
  return (JSON.parse(stdout) as Report).summary;
}

/** A file that breaks a rule, and what it imports; each stands in a small tree with the real configuration. */
const PLANTED: Record<string, readonly [file: string, imports: string]> = {
  "domain-is-pure": ["lib/domain/triage/planted-1.ts", "@/lib/data/planted-target"],
  "contracts-stay-portable": ["lib/contracts/planted-2.ts", "@/lib/data/planted-target"],
  "access-is-pure": ["lib/access/planted-3.ts", "@/lib/data/planted-target"],
  "only-auth-makes-actors": ["lib/use-cases/planted-4.ts", "@/lib/access/actor"],
  "prisma-only-in-data": ["lib/use-cases/planted-5.ts", "@/prisma/generated/client"],
  "pg-only-in-data-and-live": ["lib/use-cases/planted-6.ts", "pg"],
  "data-only-behind-use-cases": ["lib/notify/planted-7.ts", "@/lib/data/planted-target"],
  "data-never-calls-up": ["lib/data/planted-8.ts", "@/lib/use-cases/planted-target"],
  "use-cases-know-no-http": ["lib/use-cases/planted-9.ts", "@/lib/http/planted-target"],
  "notify-knows-no-rows": ["lib/notify/planted-10.ts", "@/lib/use-cases/planted-target"],
  "jobs-call-use-cases": ["lib/jobs/planted-11.ts", "@/lib/data/planted-target"],
  "browser-code-stays-in-the-browser": ["components/planted/card-12.tsx", "@/lib/use-cases/planted-target"],
  "browser-never-reaches-database": ["components/planted/card-13.tsx", "@/lib/use-cases/planted-target"],
  "small-doors-load-no-zod": ["components/kiosk/planted-14.tsx", "zod"],
  "testing-stays-in-tests": ["lib/use-cases/planted-15.ts", "@/lib/testing/planted-target"],
  "ui-kit-is-a-leaf": ["components/ui/planted-16.tsx", "@/lib/domain/planted-target"],
  "app-reads-no-rows": ["app/planted/page.tsx", "@/lib/data/planted-target"],
  "nothing-imports-app": ["lib/http/planted-18.ts", "@/app/planted-target"],
  "other-doors-have-their-styles": ["app/patient/planted-19.tsx", "@/components/notes/planted-target"],
};
const TARGETS = [
  ...["lib/data", "lib/use-cases", "lib/http", "lib/testing", "lib/domain"],
  ...["app", "components/notes"],
];
const grown: string[] = [];

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function tree(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "plumbline-planted-"));
  grown.push(folder);
  for (const file of [".dependency-cruiser.mjs", "app/globals.css", "tsconfig.json", "package.json"]) {
    cpSync(path.join(ROOT, file), path.join(folder, file));
  }
  symlinkSync(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"));
  for (const target of TARGETS)
    write(path.join(folder, target, "planted-target.ts"), "export const target = 1;\n");
  // A use case that reaches rows, so that a component importing it reaches them in two hops.
  write(
    path.join(folder, "lib/use-cases/planted-target.ts"),
    'import { target as rows } from "@/lib/data/planted-target";\nexport const target = rows;\n',
  );
  write(path.join(folder, "lib/access/actor.ts"), "export const target = 1;\n");
  write(path.join(folder, "prisma/generated/client.ts"), "export const target = 1;\n");
  return folder;
}

afterAll(() => {
  for (const folder of grown) rmSync(folder, { recursive: true, force: true });
});

describe("who may import whom", () => {
  let planted: Report["summary"];

  beforeAll(async () => {
    const folder = tree();
    expect((await check(folder, "app", "lib", "prisma")).violations).toEqual([]);
    for (const [file, imports] of Object.values(PLANTED)) {
      write(
        path.join(folder, file),
        `import { target } from "${imports}";\nexport const planted = target;\n`,
      );
    }
    write(
      path.join(folder, "lib/domain/one.ts"),
      'import { two } from "@/lib/domain/two";\nexport const one = two;\n',
    );
    write(
      path.join(folder, "lib/domain/two.ts"),
      'import type { one } from "@/lib/domain/one";\nexport const two: typeof one = 1;\n',
    );
    planted = await check(folder, "app", "components", "lib", "prisma");
  }, 120_000);

  it("holds in the real source", { timeout: 120_000 }, async () => {
    const summary = await check(ROOT, "app", "components", "lib", "prisma", "scripts", "e2e", "proxy.ts");
    expect(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(150);
  });

  it.each(Object.entries(PLANTED))("still catches %s", (name, [file]) => {
    expect(planted.violations.map(({ rule, from }) => `${rule.name}: ${from}`)).toContain(`${name}: ${file}`);
  });

  it("still catches a cycle, of types too", () => {
    expect(planted.violations.map(({ rule }) => rule.name)).toContain("no-circular");
  });
});
