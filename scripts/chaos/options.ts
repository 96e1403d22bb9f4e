import { parseArgs } from "node:util";
import { Problem } from "../problem";

export type ChaosOptions = { readonly cycles: number; readonly workers: number };

const MOST_CYCLES = 2_000;
const MOST_WORKERS = 4;
const USAGE = `Usage: npm run chaos -- [--cycles 1 to ${MOST_CYCLES}] [--workers 1 to ${MOST_WORKERS}]`;

function given(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { cycles: { type: "string", default: "300" }, workers: { type: "string", default: "1" } },
    }).values;
  } catch {
    throw new Problem(USAGE);
  }
}

function whole(text: unknown, most: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > most) throw new Problem(USAGE);
  return number;
}

/** Reads `[--cycles N] [--workers N]`; 300 with one worker where they are not given. Throws a Problem. */
export function readChaosOptions(args: readonly string[]): ChaosOptions {
  const { cycles, workers } = given(args);
  return { cycles: whole(cycles, MOST_CYCLES), workers: whole(workers, MOST_WORKERS) };
}
