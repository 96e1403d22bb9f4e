import type { Outcome } from "./run-step";

/** The table at the end, and the line by which a machine reads the result. */
export function summary(outcomes: readonly Outcome[], notRun: readonly string[]): string {
  const lines = outcomes.map(({ name, ok, passed, failed, secondTry = 0, seconds }) => {
    const result = ok ? "passed" : "FAILED";
    const again = secondTry > 0 ? `   ${secondTry} only at a second try, named above` : "";
    return `  ${name.padEnd(20)}${result.padEnd(8)}${String(passed + failed).padStart(6)}${seconds.toFixed(1).padStart(9)} s${again}`;
  });
  const rest = notRun.map((name) => `  ${name.padEnd(20)}not run`);
  const total = (pick: (outcome: Outcome) => number): number =>
    outcomes.reduce((sum, one) => sum + pick(one), 0);
  const heading = `  ${"check".padEnd(20)}${"result".padEnd(8)}${"tests".padStart(6)}${"time".padStart(11)}`;
  const counts = `${total((one) => one.passed)} passed, ${total((one) => one.failed)} failed`;
  return ["", heading, ...lines, ...rest, "", counts].join("\n");
}
