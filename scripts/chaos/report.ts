import type { Control } from "./control";
import type { Chaos } from "./run";

export type Controls = { readonly inside: Control; readonly after: Control };

/** The run in lines a person reads. */
export function report(
  { cycles, workers, kills, allAtOnce, seconds, result }: Chaos,
  controls: Controls,
): string {
  const { acknowledged, sentAgain, redFlags, steps, duplicates, latestMs, faults } = result;
  const { inside, after } = controls;
  const shown = faults.slice(0, 20);
  return [
    `cycles     ${cycles} in ${seconds} s: web killed ${kills.web} times, ${workers === 1 ? "worker" : `one or all of ${workers} workers`} ${kills.worker}, database ${kills.database}; ${allAtOnce} of them all three at once`,
    `check-ins  ${acknowledged} acknowledged, ${sentAgain} of them only when sent again under their key`,
    `red flags  ${redFlags} emergency or urgent`,
    `steps      ${steps} due, each to one person; ${duplicates} mails came twice; the latest step ${(latestMs / 1000).toFixed(1)} s after its time`,
    `control    job after the transaction: ${after.withoutJob} of ${after.alerts} alerts without a job; inside it: ${inside.withoutJob} of ${inside.alerts}`,
    faults.length === 0 ? "faults     none" : `faults     ${faults.length}`,
    ...shown.map((fault) => `  ${fault}`),
    ...(faults.length > shown.length ? [`  and ${faults.length - shown.length} more`] : []),
  ].join("\n");
}

/** The product lost nothing, and the control shows that it could have. */
export function isGood({ result }: Chaos, { inside, after }: Controls): boolean {
  return result.faults.length === 0 && inside.withoutJob === 0 && inside.alerts > 0 && after.withoutJob > 0;
}
