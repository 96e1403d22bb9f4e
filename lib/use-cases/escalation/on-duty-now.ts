import "server-only";
import { findTeam } from "@/lib/data/clinics/clinic-team";
import type { Sql } from "@/lib/data/sql";
import { type OnDuty, onDutyAt } from "@/lib/domain/escalation/recipients";
import type { ClinicHours } from "@/lib/domain/hours/opening-hours";

const WORDS: Readonly<Record<OnDuty["because"], (member: OnDuty["member"]) => string | null>> = {
  rota: ({ name }) => `On duty for alerts now: ${name}`,
  "out-of-hours": ({ name }) => `On duty for alerts now, while the clinic is shut: ${name}`,
  // The bar over every page says so.
  "last-resort": () => null,
};

/** Whom an alert of this moment goes to first, by the escalation's own rule, for any of the staff: a name and nothing else. */
export async function onDutyNow(
  sql: Sql,
  clinicId: string,
  { now, hours }: { readonly now: Date; readonly hours: ClinicHours },
): Promise<string | null> {
  const onDuty = onDutyAt(now, await findTeam(sql, clinicId), hours);
  return onDuty ? WORDS[onDuty.because](onDuty.member) : null;
}
