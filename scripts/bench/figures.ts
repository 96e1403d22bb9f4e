export type Figure = number | null;

/** Named figures in the order they were taken. A name reads "what.connections.measure", a unit is its last word. */
export class Figures {
  readonly #taken = new Map<string, Figure>();

  set(name: string, value: number | undefined): void {
    this.#taken.set(name, value === undefined || !Number.isFinite(value) ? null : value);
  }

  /** As taken, so that no verdict hangs on rounding. */
  get(name: string): Figure {
    return this.#taken.get(name) ?? null;
  }

  /** Rounded, for reading. */
  all(): Readonly<Record<string, Figure>> {
    return Object.fromEntries(
      [...this.#taken].map(([name, value]) => [name, value === null ? null : rounded(value)]),
    );
  }
}

export function rounded(value: number): number {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 3;
  return Number(value.toFixed(digits));
}

/** The value below which `share` (0-1) of the sorted values lie. */
export function percentile(sorted: readonly number[], share: number): number | undefined {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
}

export const ascending = (values: Iterable<number>): number[] =>
  [...values].sort((one, other) => one - other);

export const median = (values: readonly number[]): number | undefined => percentile(ascending(values), 0.5);
