import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo, type PatientScope } from "@/lib/access/scopes";
import type { InSessionOnPhone } from "@/lib/contracts/outbox";
import {
  createExerciseSession,
  finishExerciseSession,
  findExerciseSession,
  findSessionOfKey,
  holdExerciseSession,
  type SessionRow,
} from "@/lib/data/exercise-sessions/exercise-sessions";
import { listLogs } from "@/lib/data/exercise-sessions/session-logs";
import { listPainStops, updateAfterWalk } from "@/lib/data/exercise-sessions/pain-stops";
import { createSwap, listSwaps } from "@/lib/data/exercise-sessions/item-swaps";
import { findClinicClock } from "@/lib/data/patients/patients";
import { listItems } from "@/lib/data/programmes/programme-versions";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { readItemLog } from "@/lib/domain/exercises/read-item-log";
import { sessionDay } from "@/lib/domain/outbox/phone-time";
import { answersOfStop, hasEased, hasEnded, UNSAID } from "@/lib/domain/player/pain-stop";
import { easierOf, type Placed, type Swap, withSwaps } from "@/lib/domain/player/swap";
import { AppError } from "@/lib/errors";
import { addToCheckIn } from "@/lib/use-cases/exercise-sessions/add-to-check-in";
import { judgeSession } from "@/lib/use-cases/exercise-sessions/judge-session";
import { withWalkToday } from "@/lib/use-cases/exercise-sessions/items-today";
import { type DoneFields, leaveOut } from "@/lib/use-cases/exercise-sessions/leave-out";
import { saveItemLog } from "@/lib/use-cases/exercise-sessions/log-item";
import type { PlannedItem } from "@/lib/use-cases/exercise-sessions/today-plan";

type Patient = ActorFor<"exercise-session.run">;

/**
 * Takes one answer of a session a phone had kept. It tells what was done, so no rule of today's plan refuses it: a programme paused
 * or changed meanwhile does not undo it. Safe to repeat. Throws invalid or not-found for what is no answer of this patient.
 */
export function receiveInSession(actor: Patient, answer: InSessionOnPhone): Promise<void> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const scope = patientsVisibleTo(actor);
    const prescribed = (await listItems(sql, scope, answer.versionId)) as PlannedItem[];
    if (prescribed.length === 0) throw new AppError("not-found", "version outside scope");
    const session = await sessionOf(sql, scope, actor, answer);
    if (session.versionId !== answer.versionId) throw new AppError("invalid", "session of another version");
    const swaps = await listSwaps(sql, scope, session.id);
    const items = withSwaps(
      await withWalkToday(
        sql,
        scope,
        { patientId: actor.patientId, today: session.day, phase: "C" },
        prescribed,
      ),
      swaps,
    );
    if (answer.kind === "item-swap") await swap(sql, scope, session, items, swaps, answer);
    if (answer.kind === "item-log")
      await log(sql, scope, session, items, { ...answer, ...placeOf(answer, swaps) });
    if (answer.kind === "pain-stop")
      await stop(sql, actor, session, items, { ...answer, ...placeOf(answer, swaps) });
    if (answer.kind === "session-end") {
      if (answer.hurting)
        await unsaid(sql, scope, session, items, { ...answer.hurting, ...placeOf(answer.hurting, swaps) });
      await finishExerciseSession(sql, scope, session.id);
    }
    if (answer.kind === "session-end" || session.finishedAt) await judgeSession(sql, actor, session.id);
  });
}

/** The session it belongs to, held; begun now where the phone began it. */
async function sessionOf(
  sql: Sql,
  scope: PatientScope,
  { clinicId, patientId }: Patient,
  { session: key, versionId, day }: InSessionOnPhone,
): Promise<SessionRow> {
  const known = (await findExerciseSession(sql, scope, key)) ?? (await findSessionOfKey(sql, scope, key));
  const { today } = await findClinicClock(sql, scope);
  const begun = { clinicId, patientId, versionId, clientKey: key, day: sessionDay(day, today) };
  const { id } = known ?? (await createExerciseSession(sql, begun));
  await holdExerciseSession(sql, scope, id);
  const held = await findExerciseSession(sql, scope, id);
  if (!held) throw new Error("a session that was there is not");
  return held;
}

function itemOf(items: readonly Placed<PlannedItem>[], itemId: string): Placed<PlannedItem> {
  const item = items.find(({ id }) => id === itemId);
  if (!item) throw new AppError("not-found", "item not in this version");
  return item;
}

/** The item's own place in the session, or that of what was done in its place. */
function placeOf(
  { itemId, inPlace }: { readonly itemId: string; readonly inPlace?: true | undefined },
  swaps: readonly Swap[],
): { readonly itemId: string } {
  if (inPlace !== true) return { itemId };
  const swap = swaps.find((one) => one.itemId === itemId);
  if (!swap) throw new AppError("not-found", "nothing was done in its place");
  return { itemId: swap.id };
}

/**
 * The easier exercise, where the pain had eased by what was told of it (RF-H01). The phone offered it while nothing stood
 * against it; what has come up since does not undo what was done.
 */
async function swap(
  sql: Sql,
  scope: PatientScope,
  { id: sessionId }: SessionRow,
  items: readonly Placed<PlannedItem>[],
  swaps: readonly Swap[],
  { itemId }: Extract<InSessionOnPhone, { kind: "item-swap" }>,
): Promise<void> {
  const item = itemOf(items, itemId);
  if (swaps.some((one) => one.itemId === itemId)) return;
  const told = (await listPainStops(sql, scope, sessionId)).find((one) => one.itemId === itemId);
  const easier = told && hasEased(told) ? easierOf(item) : null;
  if (!easier) throw new AppError("invalid", "no easier exercise may take its place");
  await createSwap(sql, scope, { ...easier, sessionId, itemId });
}

async function log(
  sql: Sql,
  scope: PatientScope,
  { id: sessionId }: SessionRow,
  items: readonly PlannedItem[],
  { itemId, fields }: Extract<InSessionOnPhone, { kind: "item-log" }>,
): Promise<void> {
  const read = readItemLog(fields, itemOf(items, itemId));
  if ("problems" in read) throw new AppError("invalid", "item not answered", read.problems);
  await saveItemLog(sql, scope, { sessionId, itemId }, read.answer);
}

/** It hurt, and its patient ended for today without saying more. What was told of it before or since stays. */
async function unsaid(
  sql: Sql,
  scope: PatientScope,
  { id: sessionId }: SessionRow,
  items: readonly PlannedItem[],
  { itemId, done }: { readonly itemId: string; readonly done?: DoneFields | undefined },
): Promise<void> {
  const logs = await listLogs(sql, scope, sessionId);
  await leaveOut(sql, scope, { sessionId, item: itemOf(items, itemId), logs, done }, UNSAID);
}

/** As "This hurts" says it at once: the rest of the exercise is not done, and the rules read the pain. */
async function stop(
  sql: Sql,
  actor: Patient,
  { id: sessionId }: SessionRow,
  items: readonly PlannedItem[],
  { itemId, quality, legMoved, pain, afterWalk, done }: Extract<InSessionOnPhone, { kind: "pain-stop" }>,
): Promise<void> {
  const scope = patientsVisibleTo(actor);
  const item = itemOf(items, itemId);
  const logs = await listLogs(sql, scope, sessionId);
  const told = (await listPainStops(sql, scope, sessionId)).find((one) => one.itemId === itemId);
  // Nothing of an exercise comes after the pain that ended its session: this is an earlier one, sent again.
  if (told && hasEnded(told) && !hasEnded({ quality, legMoved, afterWalk })) return;
  await leaveOut(sql, scope, { sessionId, item, logs, done }, { quality, legMoved, pain });
  if (afterWalk !== null) await updateAfterWalk(sql, scope, { sessionId, itemId, afterWalk });
  const said = Object.entries(answersOfStop({ quality, legMoved, afterWalk }));
  const before = Object.entries(told ? answersOfStop(told) : {});
  // Sent again after days, it is no pain of the check-in that came since.
  const isNew = ([key, answer]: (typeof said)[number]) =>
    !before.some(([one, given]) => one === key && given === answer);
  await addToCheckIn(sql, actor, Object.fromEntries(said.filter(isNew)));
}
