import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { diskFull, Problem } from "../problem";
import { bundle } from "./bundle";
import { LOGS, ROOT, workerFile } from "./folders";

const SOURCES = ["app", "components", "lib", "messages", "public"];
const SINGLE_FILES = [
  ...["next.config.js", "postcss.config.mjs", "proxy.ts", "instrumentation.ts", "instrumentation-client.ts"],
  ...["package.json", "package-lock.json", "tsconfig.json", "prisma/schema.prisma", "prisma.config.ts"],
];
const NOT_BUILT = /\.test\.tsx?$|^lib\/testing\//;

function filesUnder(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
}

/** One mark for everything the build is made from: it changes when any of those files does. */
function sourceMark(): string {
  const folders = SOURCES.filter((folder) => existsSync(path.join(ROOT, folder))).flatMap(filesUnder);
  const singles = SINGLE_FILES.filter((file) => existsSync(path.join(ROOT, file)));
  const files = [...folders, ...singles].filter((file) => !NOT_BUILT.test(file)).sort();
  const hash = createHash("sha256").update(process.versions.node.split(".")[0] ?? "");
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(path.join(ROOT, file)));
  return hash.digest("hex");
}

function markFile(distDir: string): string {
  return path.join(ROOT, distDir, "source-mark");
}

/** Notes that the build in `distDir` is of the sources as they are now. */
export function markBuilt(distDir: string): void {
  writeFileSync(markFile(distDir), sourceMark());
}

export function isBuilt(distDir: string): boolean {
  const file = markFile(distDir);
  const isThere = existsSync(file) && existsSync(workerFile(distDir));
  return isThere && readFileSync(file, "utf8") === sourceMark();
}

type Run = { readonly status: number | null; readonly output: string };

async function run(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  show = false,
): Promise<Run> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      if (show) process.stdout.write(chunk);
    });
  }
  const abandon = (): boolean => child.kill("SIGKILL");
  process.once("exit", abandon);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  process.off("exit", abandon);
  return { status, output };
}

function refuse(what: string, output: string): never {
  if (/ENOSPC|No space left on device/.test(output)) throw new Problem(diskFull());
  const file = path.join(LOGS, "build.log");
  mkdirSync(LOGS, { recursive: true });
  writeFileSync(file, output);
  const tail = output.trim().split("\n").slice(-15).join("\n  ");
  throw new Problem(
    `${what} failed. All it said is in ${path.relative(ROOT, file)}; it ended with:\n  ${tail}`,
  );
}

/** The database client is generated code; npm ci makes it, and a changed schema makes it stale. */
async function generateClient(): Promise<void> {
  const made = statSync(path.join(ROOT, "prisma/generated/client.ts"), { throwIfNoEntry: false });
  const schema = statSync(path.join(ROOT, "prisma/schema.prisma"));
  if (made !== undefined && made.mtimeMs > schema.mtimeMs) return;
  const result = await run([path.join(ROOT, "node_modules/prisma/build/index.js"), "generate"], {});
  if (result.status !== 0) refuse("Generating the database client", result.output);
}

/** Builds web server and worker from the sources as they are. `show` prints what the build says as it goes. */
export async function build(distDir: string, show = false): Promise<void> {
  await generateClient();
  rmSync(markFile(distDir), { force: true });
  const mark = sourceMark();
  const env = {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    ...(distDir === ".next" ? {} : { NEXT_DIST_DIR: distDir }),
  };
  const result = await run([path.join(ROOT, "node_modules/next/dist/bin/next"), "build"], env, show);
  if (result.status !== 0) refuse("The build", result.output);
  await bundle("lib/jobs/worker.ts", workerFile(distDir)).catch((error: unknown) =>
    refuse("Building the worker", String(error)),
  );
  writeFileSync(markFile(distDir), mark);
}

/** Builds when a source changed since the last build. */
export async function ensureBuilt(distDir: string, show = false): Promise<void> {
  if (!isBuilt(distDir)) await build(distDir, show);
}
