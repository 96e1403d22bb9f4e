import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo, type PatientScope } from "@/lib/access/scopes";
import { findExerciseSession, type SessionRow } from "@/lib/data/exercise-sessions/exercise-sessions";
import { listLogs, type LogRow } from "@/lib/data/exercise-sessions/session-logs";
import { listPainStops, type PainStopRow } from "@/lib/data/exercise-sessions/pain-stops";
import { listSwaps } from "@/lib/data/exercise-sessions/item-swaps";
import type { FormNote } from "@/lib/contracts/exercise-form";
import { findRunningProgramme, type ProgrammeRow } from "@/lib/data/programmes/programmes";
import { findWhyWords } from "@/lib/data/programmes/why-words";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { type Placed, withSwaps } from "@/lib/domain/player/swap";
import { itemsOfRound } from "@/lib/domain/programmes/rounds";
import { todayPlan } from "@/lib/domain/programmes/today-plan";
import type { Language } from "@/lib/domain/people/language";
import type { WhyWords } from "@/lib/domain/self-check/why";
import type { PauseClass } from "@/lib/domain/triage/rule";
import { AppError } from "@/lib/errors";
import { listItemsToday } from "@/lib/use-cases/exercise-sessions/items-today";
import { readForm } from "@/lib/use-cases/form/read-form";
import { readDayRests } from "@/lib/use-cases/exercise-sessions/read-day-rests";
import type { PlannedItem } from "@/lib/use-cases/exercise-sessions/today-plan";
import { type WeakerSides, weakerSides } from "@/lib/use-cases/exercise-sessions/weaker-sides";

/** An item of the version, or an easier exercise that stands for one today. */
export type SessionPlace = Placed<PlannedItem>;
export type ViewedSession = {
  readonly session: SessionRow;
  /** The items to do, in order; what a pause holds is left out. Empty while everything is paused. */
  readonly items: readonly SessionPlace[];
  /** Every item of the version and every swap, what is on hold too: what was done before stays to be seen. */
  readonly all: readonly SessionPlace[];
  readonly logs: readonly LogRow[];
  readonly paused: boolean;
  /** Left out today because they hurt. */
  readonly stops: readonly PainStopRow[];
  /** Null where no programme runs any more. */
  readonly running: ProgrammeRow | null;
};

/** The items still to do: what hurt is left out for today (DOSE-9). */
export function withoutStopped<Item extends { readonly id: string }>(
  items: readonly Item[],
  stops: readonly Pick<PainStopRow, "itemId">[],
): readonly Item[] {
  return items.filter(({ id }) => stops.every(({ itemId }) => itemId !== id));
}

/** A session with its items and what is logged so far, inside the caller's transaction. */
export async function loadSession(
  sql: Sql,
  scope: PatientScope,
  sessionId: string,
  patientId: string,
): Promise<ViewedSession> {
  const session = await findExerciseSession(sql, scope, sessionId);
  if (!session) throw new AppError("not-found", "session outside scope");
  const running = await findRunningProgramme(sql, scope, patientId);
  const { versionId, day: today } = session;
  const phase = running?.phase ?? "C";
  const { round } = session;
  const prescribed = await listItemsToday(sql, scope, { patientId, versionId, phase, today });
  const items = withSwaps(prescribed, await listSwaps(sql, scope, sessionId));
  const rests = await readDayRests(sql, scope, { patientId, today, items, sessionId, round });
  const plan = todayPlan(itemsOfRound(items, round), (running?.pause ?? []) as PauseClass[], rests);
  const logs = await listLogs(sql, scope, sessionId);
  const stops = await listPainStops(sql, scope, sessionId);
  const isPaused = plan.kind === "paused";
  const seen = { session, all: items, logs, stops, running: running ?? null };
  return { ...seen, items: isPaused ? [] : plan.items, paused: isPaused };
}

export function viewSession(
  actor: ActorFor<"exercise-session.run">,
  { sessionId, language }: { sessionId: string; language?: Language },
): Promise<
  ViewedSession & {
    readonly weaker: WeakerSides;
    readonly whyWords: WhyWords;
    readonly formNotes: readonly FormNote[];
  }
> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const scope = patientsVisibleTo(actor);
    const viewed = await loadSession(sql, scope, sessionId, actor.patientId);
    const whyWords = await findWhyWords(sql, actor.clinicId);
    const { notes: formNotes } = await readForm(sql, scope, actor.patientId, language);
    return { ...viewed, whyWords, formNotes, weaker: await weakerSides(sql, scope, viewed.items) };
  });
}
