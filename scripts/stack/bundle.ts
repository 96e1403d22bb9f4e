import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { ROOT } from "./folders";

/**
 * Writes a program of ours as one file for Node, its packages left where they are, for processes that must be there
 * soon: read source by source, each compiled as it is met, the worker took three seconds to begin, and so one second.
 * To be run with AS_SERVER (folders.ts). Written by Node, whose words for a full disk are known here.
 */
export async function bundle(entry: string, file: string): Promise<void> {
  const draft = `${file}.${process.pid}`;
  const { outputFiles } = await build({
    ...{ absWorkingDir: ROOT, entryPoints: [entry], outfile: file, write: false, logLevel: "silent" },
    ...{ bundle: true, platform: "node", format: "esm", target: "node20" },
    ...{ packages: "external", alias: { "@": ROOT }, conditions: ["react-server"] },
  });
  mkdirSync(path.dirname(file), { recursive: true });
  for (const { contents } of outputFiles) writeFileSync(draft, contents);
  renameSync(draft, file); // whoever starts it meanwhile has the former one, whole
}
