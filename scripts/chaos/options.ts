import { Problem } from "../problem";

const MOST_CYCLES = 2_000;

/** Reads `[--cycles N]`; 300 without it. Throws a Problem. */
export function readCycles(args: readonly string[]): number {
  if (args.length === 0) return 300;
  const cycles = Number(args[1]);
  const usable = args.length === 2 && args[0] === "--cycles" && Number.isInteger(cycles);
  if (!usable || cycles < 1 || cycles > MOST_CYCLES)
    throw new Problem(`Usage: npm run chaos -- [--cycles 1 to ${MOST_CYCLES}]`);
  return cycles;
}
