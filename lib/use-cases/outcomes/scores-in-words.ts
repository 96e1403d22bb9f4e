import "server-only";
import type { ChartScore } from "@/lib/contracts/outcome";
import type { OutcomeScoreRow } from "@/lib/data/outcomes/outcome-scores";
import { changeSince, type ScoreChange } from "@/lib/domain/outcomes/change";
import { measureName, scoreOfInWords } from "@/lib/domain/outcomes/measure-words";
import { type Measure, measureOf, MODE_WORDS, MODES, PORTAL_MODE } from "@/lib/domain/outcomes/measures";
import { startBackRisk } from "@/lib/domain/outcomes/start-back";
import { calendarDay, plainDate } from "@/lib/domain/visits/clinic-time";

/** A patient's scores as the chart shows them, the newest first. */
export function scoresInWords(rows: readonly OutcomeScoreRow[], timeZone: string): ChartScore[] {
  const counting = rows.filter(({ withdrawnAt }) => withdrawnAt === null);
  const inWords = rows.map((row) => {
    const measure = measureOf(row.measure);
    const first = counting.find(({ measure: key }) => key === row.measure);
    return {
      id: row.id,
      measure: measureName(row.measure),
      score: scoreOfInWords(row.measure, row.score),
      taken: plainDate(row.takenOn),
      change: measure && row.withdrawnAt === null ? changeInWords(measure, row, first) : "",
      entered: enteredWords(row),
      withdrawn: withdrawnWords(row, timeZone),
    };
  });
  return inWords.toReversed();
}

function changeInWords(measure: Measure, row: OutcomeScoreRow, first: OutcomeScoreRow | undefined): string {
  if (measure.subscale && row.subscore !== null) {
    return `${measure.subscale.name}: ${row.subscore}. ${RISK_WORDS[startBackRisk(row.score, row.subscore)]}`;
  }
  if (!first || first.id === row.id) return "First score";
  const change = changeSince(measure, first.score, row.score);
  if (change === null) return "";
  if (change.points === 0) return "No change since the first";
  const verdict = change.meaningful ? "a meaningful change" : "less than a meaningful change";
  return `${pointsInWords(change)}: ${verdict} (${leastInWords(measure)})`;
}

/** "5 points better (36%)" */
function pointsInWords({ points, percent }: ScoreChange): string {
  const many = Math.round(Math.abs(points) * 10) / 10;
  const share = percent === null ? "" : ` (${Math.round(Math.abs(percent))}%)`;
  return `${many} ${many === 1 ? "point" : "points"} ${points > 0 ? "better" : "worse"}${share}`;
}

function leastInWords({ meaningful }: Measure): string {
  if (meaningful === null) return "";
  const { points, percent, source } = meaningful;
  return `${points} points${percent === null ? "" : ` or ${percent}%`}, ${source}`;
}

const RISK_WORDS = { low: "Low risk", medium: "Medium risk", high: "High risk" } as const;

function enteredWords({ mode, language, enteredBy }: OutcomeScoreRow): string {
  if (mode === PORTAL_MODE) return `Answered by the patient, ${language}`;
  const known = MODES.find((one) => one === mode);
  const by = enteredBy === null ? "" : `. Entered by ${enteredBy}`;
  return `${known ? MODE_WORDS[known] : mode}, ${language}${by}`;
}

function withdrawnWords(row: OutcomeScoreRow, timeZone: string): string | null {
  if (row.withdrawnAt === null) return null;
  return `Withdrawn ${calendarDay(row.withdrawnAt, timeZone)} by ${row.withdrawnBy ?? "the patient"}: ${row.withdrawnWhy ?? ""}`;
}
