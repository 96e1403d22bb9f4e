import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { TypedFields } from "@/lib/contracts/hours";
import type { Rota } from "@/lib/contracts/rota";
import { findTeam } from "@/lib/data/clinics/clinic-team";
import { findClinic, holdSettings } from "@/lib/data/clinics/clinics";
import { updateDuty, updateRota } from "@/lib/data/notices/rota";
import { findLastTest } from "@/lib/data/notices/test-notices";
import { withActorSql } from "@/lib/data/with-actor";
import type { Boxes } from "@/lib/domain/clinics/seen-boxes";
import { readRota, rotaBoxes, rotaBoxName } from "@/lib/domain/escalation/read-rota";
import { weekSessions } from "@/lib/domain/hours/week-sessions";
import { answerer, answerers, DUTIES, dutyHolder, type Team } from "@/lib/domain/escalation/team";
import { AppError } from "@/lib/errors";
import { refuseUnseen } from "@/lib/use-cases/clinics/refuse-unseen";

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
      boxes: { rota: rotaBoxes(team.rota, openingHours), duties: dutyBoxes(team) },
      sessions: weekSessions(openingHours).map((one) => ({ ...one, now: named(one.weekday, one.session) })),
      people: answerers(team),
      holders: Object.fromEntries(
        DUTIES.map((duty) => [duty, dutyHolder(team, duty) ?? null]),
      ) as Rota["holders"],
      lastTest: (await findLastTest(sql, actor.clinicId)) ?? null,
    };
  });
}

const dutyBoxes = (team: Team): Boxes =>
  Object.fromEntries(DUTIES.map((duty) => [duty, dutyHolder(team, duty)?.id ?? ""]));

/** Who a box names, as a person reads it; somebody who left has no name among those who can be chosen. */
const nameIn = (team: Team) => (id: string) =>
  answerers(team).find((one) => one.id === id)?.name ?? "somebody who has left";

/**
 * Names who answers in every session of the week. `seen`: what the form showed, over which nobody else's choice is lost.
 * Throws invalid with words for the form.
 */
export async function changeRota(actor: Actor, typed: TypedFields, seen: Boxes | null = null): Promise<void> {
  const { clinicId } = actor;
  await withActorSql(actor, async (sql) => {
    // Held before the hours are read: whoever changes them now would give each place in the day another session.
    await holdSettings(sql, clinicId);
    const { openingHours } = await findClinic(sql, clinicId);
    const team = await findTeam(sql, clinicId);
    const { rota, problems } = readRota(typed, team, openingHours);
    if (Object.keys(problems).length > 0) throw new AppError("invalid", "rota", problems);
    await refuseUnseen(sql, {
      ...{ clinicId, seen, sent: rotaBoxes(rota, openingHours), inWords: nameIn(team) },
      now: async () => rotaBoxes((await findTeam(sql, clinicId)).rota, openingHours),
      named: (box) => `${rotaBoxName(box, openingHours)}: `,
    });
    await updateRota(sql, clinicId, rota);
  });
}

/** Names who holds each lasting duty; `seen` as above. Throws invalid with words for the form. */
export async function changeDuties(
  actor: Actor,
  typed: TypedFields,
  seen: Boxes | null = null,
): Promise<void> {
  const { clinicId } = actor;
  await withActorSql(actor, async (sql) => {
    const team = await findTeam(sql, clinicId);
    const chosen = DUTIES.map((duty) => ({ duty, holder: answerer(team, typed[duty]) }));
    const missing = chosen.filter(({ holder }) => !holder);
    if (missing.length > 0) {
      const words = missing.map(({ duty }) => [duty, "Choose somebody who can answer alerts"] as const);
      throw new AppError("invalid", "duties", Object.fromEntries(words));
    }
    const sent = Object.fromEntries(chosen.map(({ duty, holder }) => [duty, holder?.id ?? ""]));
    const now = async () => dutyBoxes(await findTeam(sql, clinicId));
    await refuseUnseen(sql, { clinicId, seen, sent, now, inWords: nameIn(team) });
    for (const { duty, holder } of chosen) if (holder) await updateDuty(sql, clinicId, duty, holder.id);
  });
}
