import { readFileSync } from "node:fs";

/** True while a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** A mark that changes when a process id is used again by another process; empty where the system does not tell. */
export function birthMark(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // Field 22 is the start time; the name in field 2 may itself hold spaces and brackets.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

/** The command line of a process, or an empty text where the system does not tell. */
export function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

/** Waits until `done` answers a value; throws what `late` makes after `limitMs`. */
export async function until<T>(
  done: () => Promise<T | undefined> | T | undefined,
  limitMs: number,
  late: () => Error,
): Promise<T> {
  const end = performance.now() + limitMs;
  for (;;) {
    const value = await done();
    if (value !== undefined) return value;
    if (performance.now() > end) throw late();
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
