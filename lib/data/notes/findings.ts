import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import { BODY_REGIONS } from "@/lib/domain/body/body-regions";
import type { DatedResult } from "@/lib/domain/visit-notes/joints-from-tests";
import {
  MOVEMENT_GRADES,
  MOVEMENT_TESTS,
  type MovementFinding,
  type MovementResult,
  type MovementTestId,
  RESULT_PLACES,
  type ResultPlace,
} from "@/lib/domain/visit-notes/movement";
import {
  GRADES,
  type Grade,
  POSTURE_REGIONS,
  type PostureDirection,
  type PostureFinding,
  type PostureRegion,
  sideRule,
} from "@/lib/domain/visit-notes/posture";
import { FEELING_IDS, type PainMark } from "@/lib/domain/visit-notes/pain-marks";
import { type Adjustment, SPINE_SEGMENTS, TECHNIQUE_IDS } from "@/lib/domain/visit-notes/spine";

type Side = "left" | "right" | "both" | "each";
type PostureRow = {
  readonly region: string;
  readonly direction: string;
  readonly grade: string;
  readonly side: Side;
};
type MovementRow = {
  readonly test: string;
  readonly side: Side;
  readonly grade: string | null;
  readonly value: number | null;
  readonly pain: boolean | null;
  readonly comment: string;
};

const isRegion = (text: string): text is PostureRegion => Object.hasOwn(POSTURE_REGIONS, text);
const isTest = (text: string): text is MovementTestId => Object.hasOwn(MOVEMENT_TESTS, text);
const gradeOf = (text: string): Grade => GRADES.find((grade) => grade === text) ?? "mild";

/** A stored row as a finding; a direction without a side is stored as "both". Empty for words this version lacks. */
export function postureOf({ region, direction, grade, side }: PostureRow): PostureFinding[] {
  const rule = isRegion(region) ? sideRule(region, direction) : null;
  if (!isRegion(region) || rule === null || side === "each") return [];
  return [
    {
      kind: "posture",
      region,
      direction: direction as PostureDirection,
      grade: gradeOf(grade),
      side: rule === "unsided" ? null : side,
    },
  ];
}

const PLACES: Readonly<Record<Side, ResultPlace>> = {
  left: "left",
  right: "right",
  both: "middle",
  each: "middle",
};
const SIDES = { left: "left", right: "right", middle: "both" } as const satisfies Record<ResultPlace, Side>;

function resultOf({ grade, value, pain }: MovementRow): MovementResult | null {
  const known = MOVEMENT_GRADES.find((one) => one === grade) ?? value;
  return known === null ? null : { value: known, pain: pain ?? false };
}

/** Stored rows, one a side, as one finding a test; each row carries the test's note. */
export function movementOf(rows: readonly MovementRow[]): MovementFinding[] {
  const findings = new Map<MovementTestId, MovementFinding>();
  for (const row of rows) {
    const result = resultOf(row);
    if (!isTest(row.test) || (!result && row.comment === "")) continue;
    const known = findings.get(row.test) ?? { kind: "movement", test: row.test };
    const note = row.comment === "" ? {} : { note: row.comment };
    findings.set(row.test, { ...known, ...(result && { [PLACES[row.side]]: result }), ...note });
  }
  return [...findings.values()];
}

type NewMovementRow = Omit<MovementRow, "test"> & { readonly test: MovementTestId };

function movementRows({ test, note: comment = "", ...finding }: MovementFinding): readonly NewMovementRow[] {
  const rows = RESULT_PLACES.flatMap((place): NewMovementRow[] => {
    const result = finding[place];
    if (!result) return [];
    const { value, pain } = result;
    const measured = typeof value === "number" ? { value, grade: null } : { value: null, grade: value };
    return [{ test, side: SIDES[place], pain, comment, ...measured }];
  });
  const untested = { test, side: SIDES.middle, pain: null, comment, value: null, grade: null };
  return rows.length > 0 || comment === "" ? rows : [untested];
}

type DatedRow = MovementRow & { readonly day: string };

/** The newest result of each test and side in the patient's signed notes; with a note, only in those begun before it. */
export async function listNewestResults(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
  beforeNoteId: string | null = null,
): Promise<DatedResult[]> {
  const rows = await sql.query<DatedRow>(
    `SELECT DISTINCT ON (m.test, m.side) m.test, m.side, m.grade, m.value, m.pain, m.comment, v.day::text AS day
     FROM movement_finding m
     JOIN visit_note n ON n.clinic_id = m.clinic_id AND n.id = m.note_id
     JOIN visit v ON v.clinic_id = n.clinic_id AND v.id = n.visit_id
     WHERE m.clinic_id = $1::uuid AND n.patient_id = $2::uuid AND n.state = 'signed'
       AND (m.grade IS NOT NULL OR m.value IS NOT NULL)
       AND ($3::uuid IS NULL
         OR n.created_at < (SELECT o.created_at FROM visit_note o WHERE o.clinic_id = $1::uuid AND o.id = $3::uuid))
       AND ($4::uuid[] IS NULL OR n.patient_id = ANY ($4::uuid[]))
     ORDER BY m.test, m.side, n.created_at DESC`,
    [scope.clinicId, patientId, beforeNoteId, scope.patientIds],
  );
  return rows.flatMap((row) => {
    const result = resultOf(row);
    return isTest(row.test) && result
      ? [{ test: row.test, place: PLACES[row.side], result, day: row.day }]
      : [];
  });
}

export type Drawn = {
  readonly adjustments: readonly Adjustment[];
  readonly painMarks: readonly PainMark[];
};

/** What a note's rows draw; words this version lacks are left out. */
export function drawnOf(rows: {
  readonly adjusted: readonly { segment: string; technique: string; side: Side }[];
  readonly painMarks: readonly { region: string; feeling: string }[];
}): Drawn {
  return {
    adjustments: rows.adjusted.flatMap(({ segment, technique, side }) => {
      const known = TECHNIQUE_IDS.find((one) => one === technique);
      return known && side !== "each" && SPINE_SEGMENTS.includes(segment)
        ? [{ segment, technique: known, side }]
        : [];
    }),
    painMarks: rows.painMarks.flatMap((mark) => {
      const region = BODY_REGIONS.find(({ id }) => id === mark.region)?.id;
      const feeling = FEELING_IDS.find((one) => one === mark.feeling);
      return region && feeling ? [{ region, feeling }] : [];
    }),
  };
}

export type DraftFindings = Drawn & {
  readonly posture: readonly PostureFinding[];
  readonly movement: readonly MovementFinding[];
};

/** A draft's findings as their tables hold them. */
export function findingRows({ posture, movement, adjustments, painMarks }: DraftFindings) {
  return {
    posture: posture.map(({ region, direction, grade, side }) => ({
      ...{ region, direction, grade, side: side ?? "both" },
    })),
    movement: movement.flatMap(movementRows),
    adjustments: adjustments.map(({ segment, technique, side }) => ({ segment, technique, side })),
    painMarks: painMarks.map(({ region, feeling }) => ({ region, feeling })),
  };
}
