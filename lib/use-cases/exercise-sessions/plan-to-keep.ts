import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo, type PatientScope } from "@/lib/access/scopes";
import type { FormNote } from "@/lib/contracts/exercise-form";
import { listClips } from "@/lib/data/programmes/exercise-clips";
import {
  findCheckInOn,
  listBegunSessions,
  listEndedSessions,
} from "@/lib/data/exercise-sessions/exercise-sessions";
import { listLogs, type LogRow } from "@/lib/data/exercise-sessions/session-logs";
import { listPainStops } from "@/lib/data/exercise-sessions/pain-stops";
import { listSwaps } from "@/lib/data/exercise-sessions/item-swaps";
import { findClinicClock } from "@/lib/data/patients/patients";
import { listItems } from "@/lib/data/programmes/programme-versions";
import { findRunningProgramme, type ProgrammeRow } from "@/lib/data/programmes/programmes";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { findWhyWords } from "@/lib/data/programmes/why-words";
import type { DayRests } from "@/lib/domain/dosing/day-rests";
import { type AskedBreak, isFreshStart } from "@/lib/domain/dosing/lapse";
import { withWalk } from "@/lib/domain/dosing/walk-of-plan";
import type { WalkingCourse } from "@/lib/domain/dosing/walking-course";
import type { Language } from "@/lib/domain/people/language";
import { easierToday, type Placed, withSwaps } from "@/lib/domain/player/swap";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";
import { type EndedSession, openSession } from "@/lib/domain/programmes/next-round";
import { roundsOf } from "@/lib/domain/programmes/rounds";
import { stopsTheDay, todayPlan } from "@/lib/domain/programmes/today-plan";
import type { PauseClass } from "@/lib/domain/triage/rule";
import { findBreak, listToldLapses } from "@/lib/use-cases/exercise-sessions/find-lapse";
import { readFormNotes } from "@/lib/use-cases/form/read-form";
import { readWalking } from "@/lib/use-cases/walking/read-walking";
import { readDayRests } from "@/lib/use-cases/exercise-sessions/read-day-rests";
import type { WhyWords } from "@/lib/domain/self-check/why";
import type { PlannedItem } from "@/lib/use-cases/exercise-sessions/today-plan";
import { type WeakerSides, weakerSides } from "@/lib/use-cases/exercise-sessions/weaker-sides";
import { readPlanPatient } from "@/lib/use-cases/programmes/read-plan-patient";

export type PlanToKeep =
  | { readonly kind: "none" }
  | { readonly kind: "paused"; readonly pause: readonly PauseClass[] }
  | { readonly kind: "begins-later"; readonly startsOn: string }
  | {
      readonly kind: "plan";
      readonly programme: ProgrammeRow;
      readonly pause: readonly PauseClass[];
      readonly items: readonly Placed<PlannedItem>[];
      /** What may take an item's place today once its pain has eased, by the item's id. */
      readonly easier: ReadonlyMap<string, ProgrammeItem>;
      /** Left out: stretches in a flare. */
      readonly unstretched: readonly PlannedItem[];
      /** Strength work whose muscles rest; for how long is for the phone to say, since days may pass. */
      readonly rests: Pick<DayRests, "worked" | "restDays">;
      readonly weaker: WeakerSides;
      readonly whyWords: WhyWords;
      /** The clinic's day this is the plan of. */
      readonly day: string;
      /** The check-in of that day is done. */
      readonly checkedIn: boolean;
      /** Days may pass before the phone asks: what decides whether the full check-in comes first then (DOSE-6). */
      readonly since: AskedBreak;
      /** The breaks of which the patient has said why, each by the day it began after. */
      readonly toldLapses: readonly string[];
      /** How the walks go; "untested" before the first threshold test, null without such a walk in the plan. */
      readonly walking: WalkingCourse | "untested" | null;
      readonly formNotes: readonly FormNote[];
      /** The exercises of which the patient has sent a clip. */
      readonly filmed: readonly string[];
      readonly open: {
        readonly id: string;
        readonly round: number;
        readonly logs: readonly LogRow[];
        readonly stopped: readonly string[];
      } | null;
      /** The sessions of that day that are over: the phone may think it is in one of them. */
      readonly ended: readonly EndedSession[];
      /** In how many of a day's rounds each item is done, by its id. */
      readonly rounds: ReadonlyMap<string, number>;
    };

/** Today's plan for a phone to keep: also before the check-in, which the phone asks for itself. */
export function planToKeep(
  actor: ActorFor<"exercise-session.run">,
  { language }: { readonly language?: Language } = {},
): Promise<PlanToKeep> {
  return withActorSql(actor, async (sql): Promise<PlanToKeep> => {
    sql.shows(actor.patientId);
    const scope = patientsVisibleTo(actor);
    const programme = await findRunningProgramme(sql, scope, actor.patientId);
    if (!programme) return { kind: "none" };
    const pause = programme.pause as PauseClass[];
    if (programme.pausedAt) return { kind: "paused", pause: ["all"] };
    if (stopsTheDay(pause)) return { kind: "paused", pause };
    const { today: day, timeZone } = await findClinicClock(sql, scope);
    const { startsOn } = programme;
    if (startsOn > day) return { kind: "begins-later", startsOn };
    const { patientId } = actor;
    const { items: all, walking } = await itemsAndWalking(sql, scope, programme, day);
    const since = await findBreak(sql, scope, { programmeId: programme.id, today: day });
    const checkedIn = await findCheckInOn(sql, scope, { day, timeZone, full: isFreshStart(since, day) });
    const ended = await listEndedSessions(sql, scope, day);
    const { versionId } = programme;
    const session = openSession(await listBegunSessions(sql, scope, { day, versionId }), ended);
    const rests = await readDayRests(sql, scope, {
      ...{ patientId, today: day, items: all, sessionId: session?.id },
    });
    // Which round it is the phone says, since it may do one by itself.
    const plan = todayPlan(all, pause, { ...rests, worked: [] });
    if (plan.kind === "paused") return { kind: "paused", pause };
    const open = session && {
      ...{ id: session.id, round: session.round },
      logs: await listLogs(sql, scope, session.id),
      stopped: (await listPainStops(sql, scope, session.id)).map(({ itemId }) => itemId),
    };
    const items = session ? withSwaps(plan.items, await listSwaps(sql, scope, session.id)) : plan.items;
    const around = {
      phase: programme.phase,
      // As readSwap has it: a patient's request sees no examination.
      facts: { ...(await readPlanPatient(sql, scope, patientId, pause)), controlLimited: true },
      inSession: items.map(({ exerciseId }) => exerciseId),
    };
    const easier = new Map(
      items.flatMap((item) => {
        const swap = easierToday(item, around);
        return swap === null ? [] : [[item.id, swap] as const];
      }),
    );
    return {
      ...{ kind: "plan", programme, pause, items, easier, unstretched: plan.unstretched, rests },
      weaker: await weakerSides(sql, scope, items),
      whyWords: await findWhyWords(sql, actor.clinicId),
      ...{ day, checkedIn, since, open: open ?? null },
      ended,
      rounds: new Map([...roundsOf(plan.items)].map(([{ id }, rounds]) => [id, rounds])),
      walking,
      toldLapses: await listToldLapses(sql, scope, programme.id),
      formNotes: await readFormNotes(sql, scope, { patientId, timeZone, language }),
      filmed: (await listClips(sql, scope, patientId)).map(({ exerciseId }) => exerciseId),
    };
  });
}

/** The items as they are done on this day, and how the walks go. */
async function itemsAndWalking(
  sql: Sql,
  scope: PatientScope,
  { patientId, versionId, phase }: ProgrammeRow,
  today: string,
): Promise<{ items: readonly PlannedItem[] } & Pick<Extract<PlanToKeep, { kind: "plan" }>, "walking">> {
  const prescribed = (await listItems(sql, scope, versionId)) as PlannedItem[];
  const walking = await readWalking(sql, scope, { patientId, phase, today, items: prescribed });
  const items = withWalk(prescribed, walking?.course?.target ?? null);
  return { items, walking: walking && (walking.course ?? "untested") };
}
