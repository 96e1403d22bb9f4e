import { onDutyAt } from "@/lib/domain/escalation/recipients";
import { acknowledgeBy } from "@/lib/domain/escalation/steps";
import type { Team } from "@/lib/domain/escalation/team";
import {
  addOpenTime,
  type ClinicHours,
  closedDayAt,
  isOpen,
  nextOpening,
} from "@/lib/domain/hours/opening-hours";
import type { Tier } from "@/lib/domain/triage/tiers";

/**
 * Who at the clinic reads a patient's answers, and by when. name: who is on duty then; null where only "the clinic" can
 * be said. by: null where no time can be promised. opensAt: set while the clinic is shut, null when it never opens.
 * closedFor: why it is shut today, where a closed day was given a reason ("" for one without).
 */
export type Reader = Readonly<{
  name: string | null;
  by: Date | null;
  open: boolean;
  opensAt: Date | null;
  closedFor: string | null;
}>;

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
  const open = isOpen(now, hours);
  const opensAt = open ? null : nextOpening(now, hours);
  const onDuty = onDutyAt(opensAt ?? now, team, hours);
  return {
    name: onDuty?.because === "rota" ? onDuty.member.name : null,
    by: readBy(tier, now, hours),
    open,
    opensAt,
    closedFor: closedDayAt(now, hours)?.reason ?? null,
  };
}
