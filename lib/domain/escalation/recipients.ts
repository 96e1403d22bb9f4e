import { ON_DUTY_STEP, type StepRole } from "@/lib/domain/escalation/steps";
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

/** What staff read while the rota names nobody: on the bar over every page. */
export const nobodyOnDuty = ({ name }: TeamMember): string => `Nobody is on duty now: alerts go to ${name}.`;

/** Somebody whom a step of the running cycle has reached. */
export type Told = Readonly<{ step: number; staffId: string }>;
type When = Readonly<{ now: Date; team: Team; hours: ClinicHours; told: readonly Told[] }>;

/** A deputy is somebody else than who was told already, as long as there is anybody. */
function deputyAt({ now, team, hours, told }: When, first: TeamMember): TeamMember {
  const ofSession = answerer(team, rotaAt(now, team, hours)?.deputyId);
  const candidates = [ofSession, dutyHolder(team, "deputy"), ...answerers(team)];
  const others = candidates.filter((one) => one !== undefined).filter(({ id }) => id !== first.id);
  return others.find(({ id }) => !told.some(({ staffId }) => staffId === id)) ?? others[0] ?? first;
}

/** A session ended or the rota was changed while the alert waits: who came on duty since is to know of it as well. */
function newOnDuty(told: readonly Told[], first: TeamMember): readonly TeamMember[] {
  const dutyWasTold = told.some(({ step }) => step === ON_DUTY_STEP);
  return dutyWasTold && !told.some(({ staffId }) => staffId === first.id) ? [first] : [];
}

function calledBy(role: StepRole, when: When, first: TeamMember): readonly TeamMember[] {
  switch (role) {
    case "on-duty":
      return [first];
    case "deputy":
      return [deputyAt(when, first)];
    case "practice-lead":
      return [dutyHolder(when.team, "practice-lead") ?? first];
    case "everyone": {
      const all = answerers(when.team);
      return all.length > 0 ? all : [first];
    }
  }
}

/** Who is told at a step: always somebody, each once. `told`: whom the steps before it have reached in this cycle. */
export function recipients(role: StepRole, when: When): readonly TeamMember[] {
  const first = onDutyAt(when.now, when.team, when.hours)?.member;
  if (!first) return [];
  return [...new Set([...newOnDuty(when.told, first), ...calledBy(role, when, first)])];
}
