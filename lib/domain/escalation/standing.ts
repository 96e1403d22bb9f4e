import type { RunningAlert } from "@/lib/domain/escalation/due";
import type { Told } from "@/lib/domain/escalation/recipients";
import { answerers, lastResort, type Team } from "@/lib/domain/escalation/team";

/** An alert's clock as it is stored: whom each step of the cycle told, and who acknowledged it. */
export type StoredClock = Omit<RunningAlert, "told" | "holderLeft"> &
  Readonly<{ told: readonly Told[]; acknowledgedBy: string | null }>;

/**
 * Whether this person is still somebody for an alert. Whoever lost their access or their part in alerts reads no notice
 * and comes back to no promise; where nobody can answer at all, the last resort counts.
 */
function stillThere(team: Team): (staffId: string) => boolean {
  const able = answerers(team);
  const here = able.length > 0 ? able : [lastResort(team)];
  return (staffId) => here.some((one) => one?.id === staffId);
}

/** Whom the cycle's steps have reached and who is still there. */
export const toldStill = ({ told }: StoredClock, team: Team): readonly Told[] => {
  const isThere = stillThere(team);
  return told.filter(({ staffId }) => isThere(staffId));
};

/** The clock as it stands with this team: a step that told only people who have left since has told nobody. */
export function standing(clock: StoredClock, team: Team): RunningAlert {
  const { acknowledgedBy } = clock;
  return {
    ...clock,
    told: toldStill(clock, team).map(({ step }) => step),
    holderLeft: acknowledgedBy !== null && !stillThere(team)(acknowledgedBy),
  };
}
