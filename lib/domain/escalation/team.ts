import type { Weekday } from "@/lib/domain/hours/opening-hours";

/** Duties somebody always holds. out-of-hours: who is on duty while the clinic is shut. */
export const DUTIES = ["out-of-hours", "deputy", "practice-lead", "safety-lead"] as const;
export type Duty = (typeof DUTIES)[number];

export type TeamMember = Readonly<{
  id: string;
  name: string;
  roles: readonly string[];
  active: boolean;
  /** Has set a password. Somebody who is only invited cannot sign in to an alert. */
  joined: boolean;
}>;

/** Who answers alerts in one session of a weekday. */
export type RotaSession = Readonly<{
  weekday: Weekday;
  session: number;
  onDutyId: string;
  deputyId: string | null;
}>;

/** Everyone of the clinic, the longest here first, and what they have taken on. */
export type Team = Readonly<{
  members: readonly TeamMember[];
  rota: readonly RotaSession[];
  duties: Readonly<Partial<Record<Duty, string>>>;
}>;

const isOwner = ({ roles }: TeamMember) => roles.includes("owner");
const isClinician = ({ roles }: TeamMember) => roles.includes("clinician");

/** Whether this person can open an alert at all. */
export function answersAlerts(member: TeamMember): boolean {
  return member.active && member.joined && (isOwner(member) || isClinician(member));
}

/** Everyone who can answer an alert: owner-clinicians, then owners, then clinicians. */
export function answerers({ members }: Team): TeamMember[] {
  const order = (member: TeamMember) => (isOwner(member) ? (isClinician(member) ? 0 : 1) : 2);
  return members.filter(answersAlerts).toSorted((one, other) => order(one) - order(other));
}

/**
 * Who answers when nobody else does. A clinic keeps an owner; the desk at least can fetch somebody, and somebody invited
 * reads their mail.
 */
export function lastResort(team: Team): TeamMember | undefined {
  const here = team.members.filter(({ active }) => active);
  return answerers(team)[0] ?? here.find(({ joined }) => joined) ?? here[0];
}

/** The member with this id, as long as they can answer alerts. */
export function answerer(team: Team, id: string | null | undefined): TeamMember | undefined {
  return team.members.find((member) => member.id === id && answersAlerts(member));
}

/** Who holds a duty: whoever was named while they can answer, else the last resort. */
export function dutyHolder(team: Team, duty: Duty): TeamMember | undefined {
  return answerer(team, team.duties[duty]) ?? lastResort(team);
}
