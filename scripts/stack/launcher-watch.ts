import { readFileSync } from "node:fs";
import { birthMark, commandLine, isAlive } from "../living-process";

function parentOf(pid: number): number {
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** The processes between this one and the `npm` that ran it, that one included; only this one's parent elsewhere. */
function launchers(): number[] {
  const found = [process.ppid];
  for (let pid = process.ppid; pid > 1 && !commandLine(pid).startsWith("npm ");) {
    pid = parentOf(pid);
    if (pid <= 1) return [process.ppid];
    found.push(pid);
  }
  return found;
}

/** Calls `gone` when `npm run` was killed: nobody would be left to press Ctrl+C. Does nothing when npm did not start this. */
export function watchLauncher(gone: () => void): void {
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const watched = launchers().map((pid) => ({ pid, born: birthMark(pid) }));
  const timer = setInterval(() => {
    if (watched.every(({ pid, born }) => isAlive(pid) && birthMark(pid) === born)) return;
    clearInterval(timer);
    gone();
  }, 500);
  timer.unref();
}
