import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/access/system-actor";
import { type PatientScope, patientsVisibleTo } from "@/lib/access/scopes";
import {
  listPatientPushes,
  type PatientPushRow,
  removePatientPushes,
} from "@/lib/data/reminders/patient-pushes";
import { createSentReminder, listRemindable, type RemindableRow } from "@/lib/data/reminders/due-reminders";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { nextRound } from "@/lib/domain/programmes/next-round";
import { roundsADay } from "@/lib/domain/programmes/rounds";
import { stopsTheDay } from "@/lib/domain/programmes/today-plan";
import { dueSlots } from "@/lib/domain/reminders/slots";
import { asLanguage, FIRST_LANGUAGE } from "@/lib/domain/people/language";
import { log } from "@/lib/log";
import { reminderText } from "@/lib/notify/compose-mail";
import { NotSent } from "@/lib/notify/not-sent";
import { pushNotice } from "@/lib/notify/push-notice";
import { openedTarget } from "@/lib/use-cases/channels/sealed-parts";
import { dueMeasures } from "@/lib/use-cases/measure-forms/due-measures";
import { sendMail } from "@/lib/use-cases/mail/send-mail";
import { apart } from "@/lib/use-cases/worker/apart";
import { dueInTurn } from "@/lib/use-cases/worker/due-in-turn";
import { inLanes } from "@/lib/use-cases/worker/in-lanes";

/** A mail that waited longer says nothing of use any more. */
const USEFUL_MS = 3 * 60 * 60 * 1000;

const PUSHES_AT_ONCE = 16;

/** A push that goes out once its reminder is written down. */
type Due = {
  readonly clinicId: string;
  readonly patientId: string;
  readonly text: string;
  readonly push: PatientPushRow;
};

type Round = { readonly scope: PatientScope; readonly clinicId: string };

/** Whether measures are due: that there are questions, and never which. */
async function asksBesides(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<"questions" | "nothing"> {
  const measures = (await dueMeasures(sql, scope, [patientId])).get(patientId)?.due ?? [];
  return measures.length > 0 ? "questions" : "nothing";
}

async function remind(sql: Sql, { scope, clinicId }: Round, row: RemindableRow): Promise<Due[]> {
  const { patientId, email: recipient, day, offLinkId: linkId } = row;
  const asksToday = row.hasBegun && !row.paused && !stopsTheDay(row.pause);
  const isOver = nextRound(roundsADay(row.items), row.ended) === null;
  const until = new Date(Date.now() + USEFUL_MS).toISOString();
  const due: Due[] = [];
  for (const slot of dueSlots(row, { ...row, asks: asksToday, isOver })) {
    if (!(await createSentReminder(sql, { clinicId, patientId, day, slot }))) continue;
    const pushes = await listPatientPushes(sql, { clinicId, patientId });
    const text = reminderText(asLanguage(row.language) ?? FIRST_LANGUAGE);
    due.push(...pushes.map((push) => ({ clinicId, patientId, text, push })));
    if (recipient === null || linkId === null) continue;
    const dedupeKey = `reminder:${patientId}:${day}:${slot}`;
    const values = { linkId, until, asks: await asksBesides(sql, scope, patientId) };
    await sendMail(sql, { clinicId, recipient, template: "reminder", values, dedupeKey });
  }
  return due;
}

async function remindClinic(clinicId: string, at: Date): Promise<Due[]> {
  const acting = systemActor(clinicId, "reminder.send", randomUUID());
  return withActorSql(acting, async (sql) => {
    const found: Due[] = [];
    for (const row of await listRemindable(sql, clinicId, at))
      found.push(...(await remind(sql, { clinicId, scope: patientsVisibleTo(acting) }, row)));
    return found;
  });
}

/** Asks one browser to show the few words; a browser that is gone for good is forgotten. */
async function pushTo({ clinicId, patientId, text, push }: Due): Promise<void> {
  try {
    const target = openedTarget(push.sealed);
    if (target === null) throw new NotSent("unreadable", true);
    await pushNotice(target, randomUUID(), text);
  } catch (error) {
    if (!(error instanceof NotSent)) throw error;
    log().warn({ code: "reminder-not-pushed", clinicId, patientId, why: error.code }, "worker");
    if (!error.forGood) return;
    await withActorSql(systemActor(clinicId, "reminder.send", randomUUID()), (sql) =>
      removePatientPushes(sql, { clinicId, patientId }, { id: push.id }),
    );
  }
}

/**
 * What is due of the reminders patients chose, read from the rows each round: a lost round loses none of them. Pushes go
 * after every clinic's transaction, many at once: a push service that does not answer holds no row, and no other reminder.
 */
export async function remindPatients(at = new Date(), goesOn?: () => boolean): Promise<void> {
  const due = await dueInTurn("reminder-round", (clinicId) => remindClinic(clinicId, at));
  // One that is lost here is not sent again.
  const send = (one: Due) =>
    apart("reminder-push", { clinicId: one.clinicId, patientId: one.patientId }, () => pushTo(one));
  await inLanes(due, PUSHES_AT_ONCE, send, goesOn);
}
