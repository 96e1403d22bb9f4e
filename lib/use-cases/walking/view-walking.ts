import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findClinicClock } from "@/lib/data/patients/patients";
import { listItems } from "@/lib/data/programmes/programme-versions";
import { findRunningProgramme } from "@/lib/data/programmes/programmes";
import { withActorSql } from "@/lib/data/with-actor";
import { stopsTheDay } from "@/lib/domain/programmes/today-plan";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";
import type { PauseClass } from "@/lib/domain/triage/rule";
import { readWalking, type Walking } from "@/lib/use-cases/walking/read-walking";

export type ViewedWalking =
  | Readonly<{ kind: "no-walk" }>
  | Readonly<{ kind: "paused" }>
  | (Walking & Readonly<{ kind: "walk"; legsAt: string | null; today: string }>);

/** A patient's walking: the target, and the tests it rests on. Nothing to walk without a threshold walk in the plan. */
export function viewWalking(actor: ActorFor<"walk.test">): Promise<ViewedWalking> {
  return withActorSql(actor, async (sql): Promise<ViewedWalking> => {
    const { patientId } = actor;
    sql.shows(patientId);
    const scope = patientsVisibleTo(actor);
    const programme = await findRunningProgramme(sql, scope, patientId);
    if (!programme) return { kind: "no-walk" };
    if (programme.pausedAt || stopsTheDay(programme.pause as PauseClass[])) return { kind: "paused" };
    const items = (await listItems(sql, scope, programme.versionId)) as unknown as ProgrammeItem[];
    const { today } = await findClinicClock(sql, scope);
    const walking = await readWalking(sql, scope, { patientId, today, items, phase: programme.phase });
    if (!walking) return { kind: "no-walk" };
    const last = walking.tests.at(-1);
    return { kind: "walk", ...walking, today, legsAt: last?.legs ? last.date : null };
  });
}
