import { onDutyAt } from "@/lib/domain/escalation/recipients";
import { acknowledgeBy } from "@/lib/domain/escalation/steps";
import type { Team } from "@/lib/domain/escalation/team";
import { addOpenTime, type ClinicHours, nextOpening } from "@/lib/domain/hours/opening-hours";
import type { Tier } from "@/lib/domain/triage/tiers";

/**
 * Who at the clinic reads a patient's answers, and by when. name: who is on duty then; null where only "the clinic" can
 * be said. by: null where no time can be promised.
 */
export type Reader = Readonly<{ name: string | null; by: Date | null }>;

/** The clock of the escalation; an emergency's runs by night too, when nothing can be promised. */
function readBy(tier: Tier, now: Date, hours: ClinicHours): Date | null {
  const by = acknowledgeBy(tier, now, hours);
  if (by === null || nextOpening(now, hours) === null) return null;
  return tier === "emergency" ? addOpenTime(now, by.getTime() - now.getTime(), hours) : by;
}

/** Says only what is true: a name only where the rota gives one, a time only within the opening hours. */
export function whoReads({
  now,
  tier,
  team,
  hours,
}: Readonly<{ now: Date; tier: Tier; team: Team; hours: ClinicHours }>): Reader {
  const onDuty = onDutyAt(nextOpening(now, hours) ?? now, team, hours);
  return {
    name: onDuty?.because === "rota" ? onDuty.member.name : null,
    by: readBy(tier, now, hours),
  };
}
