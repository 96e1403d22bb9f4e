import "server-only";
import { findTeam } from "@/lib/data/clinic-team";
import type { Sql } from "@/lib/data/sql";
import { type OnDuty, onDutyAt } from "@/lib/domain/escalation/recipients";
import { clinicFrame } from "@/lib/use-cases/home/clinic-frame";

const WORDS: Readonly<Record<OnDuty["because"], string>> = {
  rota: "On duty for alerts now",
  "out-of-hours": "On duty for alerts now, while the clinic is shut",
  "last-resort": "The rota names nobody for now. Alerts go to",
};

/** Whom an alert of this moment goes to first, by the escalation's own rule, for any of the staff: a name and nothing else. */
export async function onDutyNow(sql: Sql, clinicId: string, now: Date): Promise<string | null> {
  const team = await findTeam(sql, clinicId);
  const onDuty = onDutyAt(now, team, await clinicFrame(clinicId));
  return onDuty ? `${WORDS[onDuty.because]}: ${onDuty.member.name}` : null;
}
