/**
 * How well two kinds of answer can be told apart by how long they took: the chance that a random one of `these` took
 * longer than a random one of `those` (area under the ROC curve, ties count half). 0.5 is a coin; 1 or 0 is certainty.
 */
export function tellApart(these: readonly number[], those: readonly number[]): number {
  const all = [...these.map((time) => ({ time, one: 1 })), ...those.map((time) => ({ time, one: 0 }))].sort(
    (a, b) => a.time - b.time,
  );
  let rankSum = 0;
  for (let start = 0; start < all.length;) {
    let end = start;
    while (end < all.length && all[end]?.time === all[start]?.time) end += 1;
    const rank = (start + 1 + end) / 2;
    for (const { one } of all.slice(start, end)) rankSum += one * rank;
    start = end;
  }
  const [n, m] = [these.length, those.length];
  return (rankSum - (n * (n + 1)) / 2) / (n * m);
}

/** Milliseconds each call of both kinds took, asked in turn so that a slow moment slows both alike. */
export async function timesInTurn(
  rounds: number,
  known: (round: number) => Promise<unknown>,
  unknown: (round: number) => Promise<unknown>,
): Promise<{ readonly known: number[]; readonly unknown: number[] }> {
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? (["known", "unknown"] as const) : (["unknown", "known"] as const);
    for (const kind of order) {
      const since = performance.now();
      await (kind === "known" ? known : unknown)(round);
      times[kind].push(performance.now() - since);
    }
  }
  return times;
}
