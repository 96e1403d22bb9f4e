import { readFileSync } from "node:fs";
import path from "node:path";
import { CALM_FULL } from "../../lib/domain/check-in/fixtures/calm-answers";
import { formInput } from "../../lib/domain/check-in/for-rules";
import type { TriageInput } from "../../lib/domain/triage/answers";
import { parseCase } from "../../lib/domain/triage/parse-case";
import { triage } from "../../lib/domain/triage/triage";
import { ROOT } from "../stack/folders";
import { type Figures, median } from "./figures";

const VIGNETTES = path.join(ROOT, "lib/domain/triage/testdata/vignettes.jsonl");

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

function vignettes(): TriageInput[] {
  const lines = readFileSync(VIGNETTES, "utf8").split("\n").filter(Boolean);
  return lines.map(parseCase).flatMap((parsed) => (parsed.ok ? [parsed.input] : []));
}

/** The whole rule set on a full form with nothing to report, and on every case of the clinical vignettes. */
export function measureDecisions(figures: Figures): void {
  const calm = formInput(CALM_FULL, { age: 50, history: [], baseline: [] }, {});
  figures.set("triage.calm-full-form-us", microseconds([calm]));
  figures.set("triage.vignettes-us", microseconds(vignettes()));
}
