import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { TypedFields } from "@/lib/contracts/hours";
import type { Rota } from "@/lib/contracts/rota";
import { findTeam } from "@/lib/data/clinic-team";
import { findClinic } from "@/lib/data/clinics";
import { updateDuty, updateRota } from "@/lib/data/rota";
import { findLastTest } from "@/lib/data/test-notices";
import { withActorSql } from "@/lib/data/with-actor";
import { readRota } from "@/lib/domain/escalation/read-rota";
import { weekSessions } from "@/lib/domain/hours/week-sessions";
import { answerer, answerers, DUTIES, dutyHolder } from "@/lib/domain/escalation/team";
import { AppError } from "@/lib/errors";

type Actor = ActorFor<"rota.change">;
/** Who answers alerts, and when; the people who could; and how the last morning test went out. */
export function viewRota(actor: Actor): Promise<Rota> {
  return withActorSql(actor, async (sql) => {
    const { openingHours, timeZone } = await findClinic(sql, actor.clinicId);
    const team = await findTeam(sql, actor.clinicId);
    const named = (weekday: number, session: number) =>
      team.rota.find((one) => one.weekday === weekday && one.session === session) ?? null;
    return {
      timeZone,
      sessions: weekSessions(openingHours).map((one) => ({ ...one, now: named(one.weekday, one.session) })),
      people: answerers(team),
      holders: Object.fromEntries(
        DUTIES.map((duty) => [duty, dutyHolder(team, duty) ?? null]),
      ) as Rota["holders"],
      lastTest: (await findLastTest(sql, actor.clinicId)) ?? null,
    };
  });
}

/** Names who answers in every session of the week. Throws invalid with words for the form. */
export async function changeRota(actor: Actor, typed: TypedFields): Promise<void> {
  await withActorSql(actor, async (sql) => {
    const { openingHours } = await findClinic(sql, actor.clinicId);
    const { rota, problems } = readRota(typed, await findTeam(sql, actor.clinicId), openingHours);
    if (Object.keys(problems).length > 0) throw new AppError("invalid", "rota", problems);
    await updateRota(sql, actor.clinicId, rota);
  });
}

/** Names who holds each lasting duty. Throws invalid with words for the form. */
export async function changeDuties(actor: Actor, typed: TypedFields): Promise<void> {
  await withActorSql(actor, async (sql) => {
    const team = await findTeam(sql, actor.clinicId);
    const chosen = DUTIES.map((duty) => ({ duty, holder: answerer(team, typed[duty]) }));
    const missing = chosen.filter(({ holder }) => !holder);
    if (missing.length > 0) {
      const words = missing.map(({ duty }) => [duty, "Choose somebody who can answer alerts"] as const);
      throw new AppError("invalid", "duties", Object.fromEntries(words));
    }
    for (const { duty, holder } of chosen) if (holder) await updateDuty(sql, actor.clinicId, duty, holder.id);
  });
}
