import { CALM_FULL } from "../../lib/domain/check-in/fixtures/calm-answers";
import { formInput } from "../../lib/domain/check-in/for-rules";
import type { TriageInput } from "../../lib/domain/triage/answers";
import { triage } from "../../lib/domain/triage/triage";
import { VIGNETTES } from "../../lib/testing/triage-cases";
import { type Figures, median } from "./figures";

const ROUNDS = 9;
const TIMES = 2_000;

/** Microseconds of one decision, over inputs in turn: the median of nine rounds. */
function microseconds(inputs: readonly TriageInput[]): number | undefined {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const since = performance.now();
    for (let n = 0; n < TIMES; n += 1) for (const input of inputs) triage(input);
    return ((performance.now() - since) * 1000) / (TIMES * inputs.length);
  });
  return median(rounds);
}

/** The whole rule set on a full form with nothing to report, and on every case of the clinical vignettes. */
export function measureDecisions(figures: Figures): void {
  const calm = formInput(CALM_FULL, { age: 50, history: [], baseline: [] }, {});
  figures.set("triage.calm-full-form-us", microseconds([calm]));
  figures.set("triage.vignettes-us", microseconds(VIGNETTES.map(({ input }) => input)));
}
