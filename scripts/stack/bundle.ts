import { renameSync } from "node:fs";
import { build } from "esbuild";
import { ROOT } from "./folders";

/**
 * Writes a program of ours as one file for Node, its packages left where they are, for processes that must be there
 * soon: read source by source, each compiled as it is met, the worker took three seconds to begin, and so one second.
 * Such a file needs `--conditions=react-server`, without which everything headed "server-only" refuses to load.
 */
export async function bundle(entry: string, file: string): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await build({
    ...{ absWorkingDir: ROOT, entryPoints: [entry], outfile: draft, logLevel: "silent" },
    ...{ bundle: true, platform: "node", format: "esm", target: "node20" },
    ...{ packages: "external", alias: { "@": ROOT }, conditions: ["react-server"] },
  });
  renameSync(draft, file); // whoever starts it meanwhile has the former one, whole
}
