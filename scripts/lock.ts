import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { birthMark, isAlive } from "./living-process";
import { codeOf } from "./problem";

export type Lock = { readonly taken: true; release: () => void };
export type HeldLock = { readonly taken: false; readonly holder: number };

type Holder = { readonly pid: number; readonly born: string };

function read(file: string): Holder | undefined {
  try {
    const { pid, born } = JSON.parse(readFileSync(file, "utf8")) as Partial<Holder>;
    return typeof pid === "number" && typeof born === "string" ? { pid, born } : undefined;
  } catch {
    return undefined;
  }
}

function holds(holder: Holder): boolean {
  return isAlive(holder.pid) && birthMark(holder.pid) === holder.born;
}

/** The process that holds the lock and still lives, if any. */
export function lockHolder(file: string): number | undefined {
  const holder = read(file);
  return holder !== undefined && holds(holder) ? holder.pid : undefined;
}

function linkInto(file: string, mine: string): boolean {
  try {
    linkSync(mine, file); // link, unlike rename, refuses to replace a lock another process has just written
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** Moves a dead process' lock aside; puts it back when another process replaced it meanwhile. */
function clearStale(file: string): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  const moved = read(aside);
  if (moved !== undefined && holds(moved)) linkInto(file, aside);
  rmSync(aside, { force: true });
}

/** Takes a lock file for this process. A lock whose process has died is taken over. */
export function takeLock(file: string): Lock | HeldLock {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, born: birthMark(process.pid) }), { mode: 0o600 });
  try {
    for (;;) {
      if (linkInto(file, mine)) return { taken: true, release: () => rmSync(file, { force: true }) };
      const holder = lockHolder(file);
      if (holder !== undefined) return { taken: false, holder };
      clearStale(file);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}
