import "server-only";
import { may } from "@/lib/access/actions";
import type { StaffActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { TodayReply } from "@/lib/contracts/visit";
import { type DeskRow, listClinicalVisitsToday, listDeskVisitsToday } from "@/lib/data/visits/today";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import type { ClinicHours } from "@/lib/domain/hours/opening-hours";
import { clockTime, longDay } from "@/lib/domain/visits/clinic-time";
import { AppError } from "@/lib/errors";
import { onDutyNow } from "@/lib/use-cases/escalation/on-duty-now";
import { clinicFrame } from "@/lib/use-cases/home/clinic-frame";
import { dueMeasures } from "@/lib/use-cases/measure-forms/due-measures";
import { clinicalVisitOf, deskVisitOf, isVisit } from "@/lib/use-cases/today/today-visit";

/** The clinic's visits of its local day. Front desk gets another reply, read by another statement: nothing clinical. */
export async function listToday(actor: StaffActor): Promise<TodayReply> {
  const hours = await clinicFrame(actor.clinicId);
  const today = may(actor, "chart.view") ? clinicalToday : deskToday;
  return withActorSql(actor, (sql) => today(sql, actor, hours));
}

async function clinicalToday(sql: Sql, actor: StaffActor, hours: ClinicHours): Promise<TodayReply> {
  const scope = patientsVisibleTo(actor);
  const rows = await listClinicalVisitsToday(sql, scope);
  const now = new Date();
  const booked = rows.filter(isVisit);
  const due = await dueMeasures(sql, scope, [...new Set(booked.map(({ patientId }) => patientId))]);
  const visits = booked.map((row) => clinicalVisitOf(row, now, due.get(row.patientId)?.due));
  sql.shows(...visits.map(({ patient }) => patient.id));
  const onDuty = await onDutyNow(sql, actor.clinicId, { now, hours });
  return { view: "clinical", mayWrite: may(actor, "note.write"), ...dayOf(rows, now), onDuty, visits };
}

async function deskToday(sql: Sql, actor: StaffActor, hours: ClinicHours): Promise<TodayReply> {
  const rows = await listDeskVisitsToday(sql, patientsVisibleTo(actor));
  const now = new Date();
  const visits = rows.filter(isVisit).map((row) => deskVisitOf(row, now));
  sql.shows(...visits.map(({ patient }) => patient.id));
  const onDuty = await onDutyNow(sql, actor.clinicId, { now, hours });
  return { view: "desk", ...dayOf(rows, now), onDuty, visits };
}

function dayOf(rows: readonly DeskRow[], now: Date) {
  const first = rows[0];
  if (!first) throw new AppError("not-found", "clinic outside scope");
  return {
    date: first.today,
    dateWords: longDay(new Date(first.today)),
    asOf: clockTime(now, first.timeZone),
    waitMinutes: first.waitMinutes,
  };
}
