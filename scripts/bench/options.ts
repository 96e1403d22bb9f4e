import { Problem } from "../problem";

/** The parts of a run, in the order they are taken. */
export const PARTS = ["drawings", "scripts", "reads", "live", "writes", "memory", "demo"] as const;
export type Part = (typeof PARTS)[number];

export type Options = {
  /** One JSON object on standard output; everything else goes to standard error. */
  readonly json: boolean;
  /** Seconds of load per measurement, and how often each is taken. */
  readonly seconds: number;
  readonly rounds: number;
  readonly storedCheckIns: number;
  readonly redFlags: number;
  readonly connections: readonly number[];
  readonly parts: ReadonlySet<Part>;
};

const WHOLE = { seconds: 6, rounds: 3, storedCheckIns: 100_000, redFlags: 200, connections: [1, 16, 64] };
const QUICK = { seconds: 2, rounds: 1, storedCheckIns: 5_000, redFlags: 20, connections: [16] };

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

/** Reads `[--json] [--quick] [--only part]...`. Throws a Problem. */
export function readOptions(args: readonly string[]): Options {
  const only: string[] = [];
  const flags = new Set<string>();
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? "";
    if (word === "--only") only.push(...(args[(at += 1)] ?? "").split(","));
    else if (word === "--json" || word === "--quick") flags.add(word);
    else throw new Problem(`Usage: npm run bench -- [--json] [--quick] [--only ${PARTS.join(",")}]`);
  }
  return { json: flags.has("--json"), ...(flags.has("--quick") ? QUICK : WHOLE), parts: partsOf(only) };
}
