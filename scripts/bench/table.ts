import { type Figures, rounded } from "./figures";
import type { Machine } from "./machine";
import type { Verdict } from "./targets";

const cell = (value: number | null): string => (value === null ? "–" : String(rounded(value)));

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((text, column) =>
        column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
}

/** Load figures as one row per measured thing and number of connections. */
function loads(all: Readonly<Record<string, number | null>>): string[] {
  const rows = new Map<string, Record<string, number | null>>();
  for (const [name, value] of Object.entries(all)) {
    const [, row, measure] = /^(.+\.\d+)\.([a-z0-9-]+)$/.exec(name) ?? [];
    if (row !== undefined && measure !== undefined) rows.set(row, { ...rows.get(row), [measure]: value });
  }
  if (rows.size === 0) return [];
  const columns = [
    "per-second",
    "p50-ms",
    "p95-ms",
    "p99-ms",
    "per-bare-handler",
    "per-bare-post",
    "per-statements",
    "per-bare-page",
  ];
  const lines = [...rows].map(([name, row]) => [name, ...columns.map((column) => cell(row[column] ?? null))]);
  return aligned([["", ...columns], ...lines]);
}

function rest(all: Readonly<Record<string, number | null>>): string[] {
  const others = Object.entries(all).filter(([name]) => !/^.+\.\d+\.[a-z0-9-]+$/.test(name));
  return aligned(others.map(([name, value]) => [name, cell(value)]));
}

const MARKS = { true: "met", false: "MISSED", null: "not measured" } as const;

function verdictLine({ says, least, most, measured, met }: Verdict): string[] {
  const limit = least === undefined ? `at most ${String(most)}` : `at least ${least}`;
  return [says, cell(measured), limit, MARKS[`${met}`]];
}

/** The run for people: machine, figures, targets. */
export function report(machine: Machine, figures: Figures, reached: readonly Verdict[]): string {
  const { cpu, cores, memoryGb, node, next, postgresql, prisma, system } = machine;
  const all = figures.all();
  return [
    `${cpu}, ${cores} cores, ${memoryGb} GB, ${system}`,
    `Node ${node}, Next ${next}, PostgreSQL ${postgresql}, Prisma ${prisma}`,
    "",
    ...loads(all),
    "",
    ...rest(all),
    "",
    ...aligned(reached.map(verdictLine)),
  ].join("\n");
}
