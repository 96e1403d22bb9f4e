import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PLANTED } from "./planted";

const ROOT = path.resolve(import.meta.dirname, "../..");
const run = promisify(execFile);
/** Where every rule holds. */
const FOLDER = "lib/client/planted";
const grown: string[] = [];

type Report = { diagnostics: { code?: string; message: string; filename: string }[] };

/** A small tree with the real configuration; each file is a module, whatever it holds. */
function plant(files: Readonly<Record<string, string>>): string {
  const tree = mkdtempSync(path.join(tmpdir(), "plumbline-lint-"));
  grown.push(tree);
  for (const file of [".oxlintrc.json", "package.json", "scripts/lint/refused-syntax.mjs"]) {
    cpSync(path.join(ROOT, file), path.join(tree, file));
  }
  cpSync(path.join(ROOT, "tsconfig.json"), path.join(tree, "tsconfig.base.json"));
  symlinkSync(path.join(ROOT, "node_modules"), path.join(tree, "node_modules"));
  const settings = { extends: "./tsconfig.base.json", compilerOptions: { moduleDetection: "force" } };
  for (const [file, text] of Object.entries({ ...files, "tsconfig.json": JSON.stringify(settings) })) {
    mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
    writeFileSync(path.join(tree, file), text);
  }
  return tree;
}

/** The rules each file broke, or the words where no rule is named. */
async function lint(tree: string): Promise<Map<string, string[]>> {
  const cli = path.join(ROOT, "node_modules/oxlint/bin/oxlint");
  const { stdout } = await run(process.execPath, [cli, "--format", "json"], {
    cwd: tree,
    maxBuffer: 64_000_000,
    timeout: 50_000,
  }).catch((failed: unknown) => failed as { stdout: string });
  const broken = new Map<string, string[]>();
  for (const { code, message, filename } of (JSON.parse(stdout) as Report).diagnostics) {
    const rule = code === undefined ? message.replace(/ \(.*/, "") : (/\((.+)\)$/.exec(code)?.[1] ?? code);
    broken.set(filename, [...(broken.get(filename) ?? []), rule]);
  }
  return broken;
}

const CASES = Object.entries(PLANTED).map(([name, text], at) => ({
  name,
  rule: name.replace(/\(.*/, ""),
  file: `${FOLDER}/case-${at}.tsx`,
  text,
}));
const ALLOWED = {
  [`${FOLDER}/b.tsx`]: "export const B = (props: object) => <p data-b={JSON.stringify(props)} />;\n",
  [`${FOLDER}/plain.mjs`]: "export const a = (b) => b.c(`${b}`);\n",
  "scripts/planted.ts": "console.log(process.env);\n",
  "lib/planted.test.ts": "export const a = 1;\n".padEnd(400, "\n"),
  "lib/planted.ts": 'export const a = (b: number) => `${b}`;\nlocation.assign("https://example.org/");\n',
};

describe("the linter", () => {
  let broken: Map<string, string[]>;

  beforeAll(async () => {
    const tree = plant({ ...ALLOWED, ...Object.fromEntries(CASES.map(({ file, text }) => [file, text])) });
    broken = await lint(tree);
  }, 60_000);

  afterAll(() => {
    for (const tree of grown) rmSync(tree, { recursive: true, force: true });
  });

  it.each(CASES)("refuses $name", ({ rule, file }) => {
    expect(broken.get(file)).toContain(rule);
  });

  it.each(Object.keys(ALLOWED))("says nothing of %s", (file) => {
    expect(broken.get(file)).toBeUndefined();
  });
});
