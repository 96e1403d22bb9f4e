import { parseArgs } from "node:util";
import { Problem } from "../problem";

/** The parts of a run, in the order they are taken. */
export const PARTS = [
  "decisions",
  "drawings",
  "scripts",
  "phone",
  "reads",
  "live",
  "writes",
  "record",
  "memory",
  "imports",
  "chain",
  "demo",
] as const;
export type Part = (typeof PARTS)[number];

export type RecordSize = { readonly clinics: number; readonly patients: number; readonly checkIns: number };

export type Options = {
  /** One JSON object on standard output; everything else goes to standard error. */
  readonly json: boolean;
  /** Seconds of load per measurement, and how often each is taken. */
  readonly seconds: number;
  readonly rounds: number;
  readonly storedCheckIns: number;
  readonly redFlags: number;
  /** How much the part `record` stores in the end; it measures a hundredth beside it. */
  readonly record: RecordSize;
  readonly connections: readonly number[];
  readonly parts: ReadonlySet<Part>;
  /** The folder of another PostgreSQL's programs, in place of the built-in ones. */
  readonly postgres?: string;
};

/** Short rounds, and many: this kind of machine takes up to twice as long from one ten seconds to the next. */
const WHOLE = {
  ...{ seconds: 2, rounds: 15, storedCheckIns: 100_000, redFlags: 50, connections: [1, 16, 64] },
  record: { clinics: 20, patients: 100_000, checkIns: 1_000_000 },
};
const QUICK = {
  ...{ seconds: 2, rounds: 1, storedCheckIns: 5_000, redFlags: 20, connections: [16] },
  record: { clinics: 20, patients: 10_000, checkIns: 100_000 },
};

function partsOf(names: readonly string[]): ReadonlySet<Part> {
  if (names.length === 0) return new Set(PARTS);
  return new Set(
    names.map((name) => {
      const part = PARTS.find((known) => known === name);
      if (!part) throw new Problem(`There is no part "${name}". Parts: ${PARTS.join(", ")}.`);
      return part;
    }),
  );
}

const USAGE = `Usage: npm run bench -- [--json] [--quick] [--only ${PARTS.join(",")}] [--connections 1,16,64] [--rounds 15] [--postgres FOLDER]`;

const FLAGS = {
  json: { type: "boolean", default: false },
  quick: { type: "boolean", default: false },
  only: { type: "string", multiple: true, default: [] as string[] },
  connections: { type: "string" },
  rounds: { type: "string" },
  postgres: { type: "string" },
} as const;

function numbers(text: string): number[] {
  const read = text.split(",").map(Number);
  if (read.every((one) => Number.isInteger(one) && one > 0)) return read;
  throw new Problem(USAGE);
}

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS }).values;
  } catch {
    throw new Problem(USAGE);
  }
}

/** Reads the command's words. Throws a Problem. */
export function readOptions(args: readonly string[]): Options {
  const { json, quick, only, connections, rounds, postgres } = valuesOf(args);
  const size = quick ? QUICK : WHOLE;
  return {
    ...{ ...size, json, parts: partsOf(only.flatMap((names) => names.split(","))) },
    ...(connections === undefined ? {} : { connections: numbers(connections) }),
    ...(rounds === undefined ? {} : { rounds: numbers(rounds)[0] ?? size.rounds }),
    ...(postgres === undefined ? {} : { postgres }),
  };
}
