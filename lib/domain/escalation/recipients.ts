import type { StepRole } from "@/lib/domain/escalation/steps";
import {
  answerer,
  answerers,
  dutyHolder,
  lastResort,
  type RotaSession,
  type Team,
  type TeamMember,
} from "@/lib/domain/escalation/team";
import { type ClinicHours, sessionAt } from "@/lib/domain/hours/opening-hours";

/** because: whether the rota names them, the clinic is shut, or the rota names nobody who can answer. */
export type OnDuty = Readonly<{ member: TeamMember; because: "rota" | "out-of-hours" | "last-resort" }>;

function rotaAt(now: Date, team: Team, hours: ClinicHours): RotaSession | null | undefined {
  const open = sessionAt(now, hours);
  if (!open) return null;
  return team.rota.find(({ weekday, session }) => weekday === open.weekday && session === open.session);
}

/** Who answers at this moment; undefined only in a clinic without a single active member. */
export function onDutyAt(now: Date, team: Team, hours: ClinicHours): OnDuty | undefined {
  const session = rotaAt(now, team, hours);
  const named = session === null ? dutyHolder(team, "out-of-hours") : answerer(team, session?.onDutyId);
  const member = named ?? lastResort(team);
  if (!member) return undefined;
  if (session === null) return { member, because: "out-of-hours" };
  return { member, because: named ? "rota" : "last-resort" };
}

/** A deputy is somebody else than who was told already, as long as there is anybody. */
function deputyAt(now: Date, team: Team, hours: ClinicHours, first: TeamMember): TeamMember {
  const ofSession = answerer(team, rotaAt(now, team, hours)?.deputyId);
  const candidates = [ofSession, dutyHolder(team, "deputy"), ...answerers(team)];
  return candidates.find((one) => one !== undefined && one.id !== first.id) ?? first;
}

/** Who is told at a step: always somebody, each once. */
export function recipients(role: StepRole, now: Date, team: Team, hours: ClinicHours): readonly TeamMember[] {
  const first = onDutyAt(now, team, hours)?.member;
  if (!first) return [];
  switch (role) {
    case "on-duty":
      return [first];
    case "deputy":
      return [deputyAt(now, team, hours, first)];
    case "practice-lead":
      return [dutyHolder(team, "practice-lead") ?? first];
    case "everyone": {
      const all = answerers(team);
      return all.length > 0 ? all : [first];
    }
  }
}
