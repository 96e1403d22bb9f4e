import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { type DueRow, listMeasuresDue } from "@/lib/data/outcomes/measures-due";
import type { Sql } from "@/lib/data/sql";
import { type Asked, newestOf } from "@/lib/domain/questionnaires/questionnaires";
import { type DueMeasure, measuresDue, scheduleOf } from "@/lib/domain/questionnaires/schedule";
import { expectedPages, type Sitting } from "@/lib/domain/questionnaires/sitting";

export type PatientDue = {
  readonly due: readonly DueMeasure[];
  /** What a sitting begun now would ask. */
  readonly sitting: Sitting;
  /** How many pages that is. */
  readonly pages: number;
  /** The form that was begun and not handed in. */
  readonly openId: string | null;
  /** A visit is booked. */
  readonly hasVisit: boolean;
};
export const NOTHING_DUE: PatientDue = {
  ...{ due: [], sitting: { asked: [], known: {}, answers: {} }, pages: 0, openId: null, hasVisit: false },
};

/** What is due of each patient, by id; who is outside the scope is absent. */
export async function dueMeasures(
  sql: Sql,
  scope: PatientScope,
  patientIds: readonly string[],
): Promise<ReadonlyMap<string, PatientDue>> {
  if (patientIds.length === 0) return new Map();
  const rows = await listMeasuresDue(sql, scope, patientIds);
  return new Map(rows.map((row) => [row.patientId, dueOf(row)]));
}

function dueOf(row: DueRow): PatientDue {
  const facts = { ...row, schedule: scheduleOf(row.weeks), hasRmdqTexts: row.rmdqItemsId !== null };
  const due = measuresDue(facts);
  const asked = due.map(({ measure }) => askedNow(measure, row.rmdqItemsId));
  const sitting = { asked, known: row.tasks === null ? {} : { tasks: row.tasks }, answers: {} };
  const pages = expectedPages(sitting);
  return { due, sitting, pages, openId: row.openId, hasVisit: row.hasVisit };
}

function askedNow(id: Asked["id"], itemsId: string | null): Asked {
  const { version } = newestOf(id);
  return id === "rmdq" && itemsId !== null ? { id, version, itemsId } : { id, version };
}
