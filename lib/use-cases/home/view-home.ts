import "server-only";
import type { PatientActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { OpenAlert } from "@/lib/data/alerts/open-alert";
import { findPatientHome, type PatientHomeRow } from "@/lib/data/patients/patient-home";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { estimateMinutes } from "@/lib/domain/exercises/estimate-seconds";
import { monthlyCheckIn } from "@/lib/domain/programme-end/watch";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";
import { nextRound, openSession } from "@/lib/domain/programmes/next-round";
import { itemsOfRound, roundsADay, roundToday } from "@/lib/domain/programmes/rounds";
import { stopsTheDay } from "@/lib/domain/programmes/today-plan";
import type { PauseClass } from "@/lib/domain/triage/rule";
import { AppError } from "@/lib/errors";
import { readDayRests } from "@/lib/use-cases/exercise-sessions/read-day-rests";
import { dueMeasures, NOTHING_DUE } from "@/lib/use-cases/measure-forms/due-measures";

/** The one thing to do today. minutes: about how long the exercises take. */
export type TodaysAction =
  | { readonly kind: "no-programme" }
  /** The plan has ended. `isDue`: the monthly check-in is; `nextOn`: when the next one will be. */
  | {
      readonly kind: "ended";
      readonly stoppedOn: string | null;
      readonly isDue: boolean;
      readonly nextOn: string | null;
      /** Nothing they told us stands against moving as they like. */
      readonly mayMove: boolean;
    }
  | { readonly kind: "begins-later"; readonly startsOn: string }
  | { readonly kind: "paused"; readonly pause: readonly PauseClass[] }
  | { readonly kind: "check-in-first"; readonly minutes: number; readonly unfinishedId: string | null }
  | {
      readonly kind: "exercises";
      readonly minutes: number;
      readonly begun: boolean;
      /** What is left out of them; empty on most days. */
      readonly pause: readonly PauseClass[];
      /** Which of the day's rounds it is, and of how many. */
      readonly round: number;
      readonly rounds: number;
    }
  /** All of today's rounds are over. `hurt`: something in one was stopped because it hurt. */
  | { readonly kind: "done"; readonly hurt: boolean };

export type PatientHome = Pick<PatientHomeRow, "name" | "timeZone"> & {
  readonly action: TodaysAction;
  readonly programmeTitle: string | null;
  /** A plan runs, or is held, that the patient may stop. */
  readonly hasPlan: boolean;
  readonly lastCheckIn: { readonly id: string; readonly at: Date; readonly pain: number | null } | null;
  /** The patient is asked whether their history is still right. */
  readonly historyIsOld: boolean;
  /** The session whose morning is asked about today. */
  readonly morningOf: string | null;
  /** A check-in to carry on with. */
  readonly openCheckInId: string | null;
  /** How many pages of outcome measures are due, and the form that was begun. `hasVisit`: one is booked. */
  readonly measures: { readonly pages: number; readonly openId: string | null; readonly hasVisit: boolean };
  readonly instruction: OpenAlert | null;
};

export function viewHome(actor: PatientActor): Promise<PatientHome> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const row = await findPatientHome(sql, patientsVisibleTo(actor), actor.patientId);
    if (!row) throw new AppError("not-found", "patient outside scope");
    const { name, timeZone, lastCheckIn, openAlert } = row;
    const next = await leftToday(sql, actor, row);
    const mine = await dueMeasures(sql, patientsVisibleTo(actor), [actor.patientId]);
    const { pages, openId, hasVisit } = mine.get(actor.patientId) ?? NOTHING_DUE;
    return {
      ...{ name, timeZone, action: todaysAction(row, next) },
      ...{ openCheckInId: row.openCheckInId, morningOf: row.morningOf, historyIsOld: row.historyIsOld },
      measures: { pages, openId, hasVisit },
      programmeTitle: row.programme?.title ?? null,
      hasPlan: row.programme !== null,
      lastCheckIn: lastCheckIn && {
        id: lastCheckIn.id,
        at: new Date(lastCheckIn.at),
        pain: lastCheckIn.pain,
      },
      instruction: openAlert,
    };
  });
}

type NextRound = { readonly items: readonly ProgrammeItem[]; readonly round: number };

/** What of the plan comes next today, without what is on hold or rests; null where nothing does any more. */
async function leftToday(
  sql: Sql,
  actor: PatientActor,
  { programme, begunToday, roundsToday, today }: PatientHomeRow,
): Promise<NextRound | null> {
  const all = programme?.items ?? [];
  const round = nextRound(roundsADay(all), roundsToday);
  if (round === null) return null;
  const prescribed = { items: itemsOfRound(all, round), round };
  if (!programme?.hasBegun || programme.paused) return prescribed;
  const sessionId = openSession(begunToday, roundsToday)?.id;
  const of = { patientId: actor.patientId, today, items: all, round, sessionId };
  const rests = await readDayRests(sql, patientsVisibleTo(actor), of);
  const plan = roundToday(all, round, programme.pause, rests);
  if (plan.kind === "over") return null;
  return plan.kind === "open" ? { items: plan.items, round } : prescribed;
}

function todaysAction(row: PatientHomeRow, next: NextRound | null): TodaysAction {
  const { programme } = row;
  const begun = openSession(row.begunToday, row.roundsToday) !== undefined;
  if (!programme || programme.items.length === 0) return withoutPlan(row);
  if (programme.paused) return { kind: "paused", pause: ["all"] };
  if (stopsTheDay(programme.pause)) return { kind: "paused", pause: programme.pause };
  if (!programme.hasBegun) return { kind: "begins-later", startsOn: programme.startsOn };
  if (next === null) return { kind: "done", hurt: row.roundsToday.some(({ hurt }) => hurt) };
  const minutes = estimateMinutes(next.items);
  const { pause, items } = programme;
  const rounds = { round: next.round, rounds: roundsADay(items) };
  return checkInFirst(row, minutes) ?? { kind: "exercises", minutes, begun, pause, ...rounds };
}

function withoutPlan({ programme, ended, openAlert }: PatientHomeRow): TodaysAction {
  if (programme || !ended) return { kind: "no-programme" };
  return afterTheEnd(ended, openAlert === null && !ended.held);
}

function afterTheEnd(ended: NonNullable<PatientHomeRow["ended"]>, mayMove: boolean): TodaysAction {
  const { dueOn, nextOn } = monthlyCheckIn(ended, ended.today);
  const stoppedOn = ended.byPatient ? ended.endedOn : null;
  return { kind: "ended", stoppedOn, isDue: dueOn !== null, nextOn, mayMove };
}

/** Exercises open after a whole check-in of today. */
function checkInFirst({ lastCheckIn }: PatientHomeRow, minutes: number): TodaysAction | null {
  if (!lastCheckIn?.isToday) return { kind: "check-in-first", minutes, unfinishedId: null };
  return lastCheckIn.isWhole ? null : { kind: "check-in-first", minutes, unfinishedId: lastCheckIn.id };
}
