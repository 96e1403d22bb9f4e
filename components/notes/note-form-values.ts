import type { NoteDraft } from "@/lib/contracts/note";
import {
  MOVEMENT_GRADES,
  MOVEMENT_TESTS,
  type MovementFinding,
  type MovementResult,
  type MovementTestId,
  RESULT_PLACES,
  type ResultPlace,
} from "@/lib/domain/visit-notes/movement";
import type { PainMark } from "@/lib/domain/visit-notes/pain-marks";
import type { Adjustment } from "@/lib/domain/visit-notes/spine";
import type { PostureFinding } from "@/lib/domain/visit-notes/posture";

/** One side of a test as typed: a grade or a number as text, empty when not tested. */
export type TypedResult = { value: string; pain: boolean };
export type NoteFormValues = {
  subjective: string;
  objective: string;
  assessment: string;
  plan: string;
  posture: PostureFinding[];
  adjustments: readonly Adjustment[];
  painMarks: readonly PainMark[];
  movement: Record<MovementTestId, Record<ResultPlace, TypedResult> & { note: string }>;
};

export const TEST_IDS = Object.keys(MOVEMENT_TESTS) as MovementTestId[];

/** The places a test is noted at. */
export function placesOf(test: MovementTestId): readonly ResultPlace[] {
  return MOVEMENT_TESTS[test].sided ? ["left", "right"] : ["middle"];
}

function typed(result: MovementResult | undefined): TypedResult {
  return { value: result ? String(result.value) : "", pain: result?.pain ?? false };
}

/** A draft as the form holds it. */
export function toForm({ movement, posture, ...texts }: NoteDraft): NoteFormValues {
  const byTest = new Map<string, NoteDraft["movement"][number]>(
    movement.map((finding) => [finding.test, finding]),
  );
  const rows = TEST_IDS.map((test) => {
    const known = byTest.get(test);
    const places = RESULT_PLACES.map((place) => [place, typed(known?.[place])] as const);
    return [test, { ...Object.fromEntries(places), note: known?.note ?? "" }] as const;
  });
  return {
    ...texts,
    posture: [...posture],
    movement: Object.fromEntries(rows) as NoteFormValues["movement"],
  };
}

/** "2" is a grade in one test and two seconds in another: the unit decides. Null while nothing usable is typed. */
function resultAt(test: MovementTestId, { value, pain }: TypedResult): MovementResult | null {
  if (MOVEMENT_TESTS[test].unit === "grade") {
    const grade = MOVEMENT_GRADES.find((one) => one === value);
    return grade === undefined ? null : { value: grade, pain };
  }
  const number = Number(value);
  return value.trim() === "" || Number.isNaN(number) ? null : { value: number, pain };
}

/** What is typed for one test as a finding; null while nothing usable is. */
export function findingOf(
  test: MovementTestId,
  given: NoteFormValues["movement"][MovementTestId],
): MovementFinding | null {
  const results = placesOf(test).flatMap((place) => {
    const result = resultAt(test, given[place]);
    return result ? [[place, result] as const] : [];
  });
  const note = given.note.trim();
  if (results.length === 0 && note === "") return null;
  return { kind: "movement", test, ...Object.fromEntries(results), ...(note !== "" && { note }) };
}

/** What the form holds, as it is saved: always in the same order, so that two drafts compare as text. */
export function toDraft(values: NoteFormValues): NoteDraft {
  const { subjective, objective, assessment, plan, posture, movement, adjustments, painMarks } = values;
  return {
    subjective,
    objective,
    assessment,
    plan,
    posture: posture.map(({ kind, region, direction, grade, side }) => ({
      kind,
      region,
      direction,
      grade,
      side,
    })),
    movement: TEST_IDS.flatMap((test) => findingOf(test, movement[test]) ?? []),
    adjustments: adjustments.map(({ segment, technique, side }) => ({ segment, technique, side })),
    painMarks: painMarks.map(({ region, feeling }) => ({ region, feeling })),
  };
}
