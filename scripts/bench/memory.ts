import { spawnSync } from "node:child_process";

type Entry = { readonly pid: number; readonly parent: number; readonly kilobytes: number };

function processes(): Entry[] {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid=,rss="], { encoding: "utf8" });
  // Without `ps` there is no figure.
  return ((stdout as string | null) ?? "")
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([pid, parent, kilobytes]) =>
      pid === undefined || parent === undefined || kilobytes === undefined
        ? []
        : [{ pid, parent, kilobytes }],
    );
}

/** Resident memory of a process and everything it started, in MB; undefined when it is gone. */
export function memoryOf(pid: number | undefined): number | undefined {
  if (pid === undefined) return undefined;
  const all = processes();
  const family = new Set([pid]);
  for (let grown = true; grown;) {
    const more = all.filter(({ pid: one, parent }) => family.has(parent) && !family.has(one));
    for (const { pid: one } of more) family.add(one);
    grown = more.length > 0;
  }
  const kilobytes = all.filter((one) => family.has(one.pid)).reduce((sum, one) => sum + one.kilobytes, 0);
  return kilobytes === 0 ? undefined : kilobytes / 1024;
}
