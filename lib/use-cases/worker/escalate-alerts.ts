import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/access/system-actor";
import { bringClocksBack, startCycle } from "@/lib/data/alerts/alert-cycles";
import { createAlertEvent } from "@/lib/data/alerts/alert-events";
import {
  type AlertClock,
  createNotice,
  findAlertClock,
  findNow,
  listAlertClocks,
} from "@/lib/data/notices/alert-notices";
import { announce } from "@/lib/data/announce";
import { findTeam } from "@/lib/data/clinics/clinic-team";
import { findClinic } from "@/lib/data/clinics/clinics";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { dueSince, dueSteps, runsOutAt } from "@/lib/domain/escalation/due";
import { recipients, type Told } from "@/lib/domain/escalation/recipients";
import { standing, toldStill } from "@/lib/domain/escalation/standing";
import type { Step } from "@/lib/domain/escalation/steps";
import type { Team } from "@/lib/domain/escalation/team";
import type { ClinicHours } from "@/lib/domain/hours/opening-hours";
import { interrupts } from "@/lib/domain/triage/tiers";
import { sendNotice } from "@/lib/use-cases/notices/send-notice";
import { apart } from "@/lib/use-cases/worker/apart";

type Watch = {
  readonly clinicId: string;
  readonly hours: ClinicHours;
  readonly team: Team;
  readonly now: Date;
};

/** `told`: whom the steps before it have reached; answers whom this one does. */
async function makeStep(
  sql: Sql,
  { clinicId, ...when }: Watch,
  { id: alertId, cycle }: AlertClock,
  { step, role, dueAt }: Step,
  told: readonly Told[],
): Promise<Told[]> {
  const called = recipients(role, { ...when, told });
  for (const { id: staffId } of called) {
    const id = await createNotice(sql, { clinicId, alertId, cycle, step, staffId, dueAt });
    if (id === undefined) continue;
    await sendNotice(sql, { id, clinicId, staffId, alertId });
    await createAlertEvent(sql, { clinicId, alertId, kind: "told", staffId, detail: { role } });
  }
  return called.map(({ id: staffId }) => ({ step, staffId }));
}

/** Every step that is due of an alert nobody has acknowledged; true when there was one. */
async function makeDueSteps(sql: Sql, watch: Watch, clock: AlertClock): Promise<boolean> {
  const due = dueSteps(standing(clock, watch.team), watch.hours, watch.now);
  let told = toldStill(clock, watch.team);
  for (const step of due) told = [...told, ...(await makeStep(sql, watch, clock, step, told))];
  return due.length > 0;
}

/** An acknowledgement that ran out, or of somebody who left: the alert waits for everybody again, from the first step. */
async function startAnew(sql: Sql, { clinicId, now }: Watch, id: string, left: boolean): Promise<void> {
  await startCycle(sql, clinicId, id, now);
  await createAlertEvent(sql, { clinicId, alertId: id, kind: left ? "holder-left" : "ran-out" });
}

async function watchOf(sql: Sql, clinicId: string, at?: Date): Promise<Watch> {
  const [hours, team] = [await findClinic(sql, clinicId), await findTeam(sql, clinicId)];
  return { clinicId, hours, team, now: at ?? (await findNow(sql)) };
}

/** The alert's clock under its lock, started anew when its acknowledgement has run out; undefined once it is resolved. */
async function runningClock(sql: Sql, watch: Watch, clock: AlertClock): Promise<AlertClock | undefined> {
  const stands = standing(clock, watch.team);
  const runsOut = runsOutAt(stands);
  if (!runsOut || runsOut > watch.now) return clock;
  await startAnew(sql, watch, clock.id, stands.holderLeft);
  announce(sql, watch.clinicId, "alerts", interrupts(clock.tier) ? "now" : "soon");
  return findAlertClock(sql, watch.clinicId, clock.id);
}

/**
 * Makes every step of one alert that is due, each once. What is due is read from the rows under the alert's lock, so
 * a job that runs twice, or beside a round, tells nobody twice. `at` is the time to go by; without it, the database's.
 */
export async function escalateAlert(clinicId: string, alertId: string, at?: Date): Promise<void> {
  await withActorSql(systemActor(clinicId, "alert.escalate", randomUUID()), async (sql) => {
    const held = await findAlertClock(sql, clinicId, alertId);
    if (!held) return;
    const watch = await watchOf(sql, clinicId, at);
    const clock = await runningClock(sql, watch, held);
    if (!clock) return;
    if (await makeDueSteps(sql, watch, clock)) announce(sql, clinicId, "alerts");
  });
}

/** The ids of the clinic's alerts of which something is due. */
function listDue(clinicId: string, at?: Date): Promise<string[]> {
  return withActorSql(systemActor(clinicId, "alert.sweep", randomUUID()), async (sql) => {
    await bringClocksBack(sql, clinicId, at);
    const clocks = await listAlertClocks(sql, clinicId);
    if (clocks.length === 0) return [];
    const { hours, team, now } = await watchOf(sql, clinicId, at);
    return clocks.filter((clock) => dueSince(standing(clock, team), hours, now) !== null).map(({ id }) => id);
  });
}

/** Every step that is due in one clinic. One alert's trouble does not keep the others waiting. */
export async function escalateAlerts(clinicId: string, at?: Date): Promise<void> {
  for (const alertId of await listDue(clinicId, at))
    await apart("alert-step", { clinicId, alertId }, () => escalateAlert(clinicId, alertId, at));
}
