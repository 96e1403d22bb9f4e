import "server-only";
import type { AlertRow } from "@/lib/contracts/alert";
import type { AlertListRow } from "@/lib/data/alerts/alerts";
import { acknowledgeBy } from "@/lib/domain/escalation/steps";
import type { ClinicHours } from "@/lib/domain/hours/opening-hours";
import { clockTime, dayAndTime, localDate, plainDate } from "@/lib/domain/visits/clinic-time";
import { ruleReasons } from "@/lib/i18n/clinic-lines";

type Row = AlertListRow & { readonly timeZone: string };

/** Whole minutes from the alert until somebody acknowledged it, or until now. */
function waitingMinutes({ raisedAt, acknowledgedAt }: AlertListRow, now: Date): number {
  const until = acknowledgedAt ?? now;
  return Math.max(0, Math.floor((until.getTime() - raisedAt.getTime()) / 60_000));
}

/** By when somebody is to acknowledge an alert that waits, on the escalation's own clock; null where nobody has to. */
export function acknowledgeByOf(
  { state, tier, cycleStartedAt }: AlertListRow,
  hours: ClinicHours,
  now: Date,
): AlertRow["acknowledgeBy"] {
  const by = state === "open" ? acknowledgeBy(tier, cycleStartedAt, hours) : null;
  if (by === null) return null;
  const { timeZone } = hours;
  const isToday = localDate(by, timeZone) === localDate(now, timeZone);
  return { at: isToday ? clockTime(by, timeZone) : dayAndTime(by, timeZone), passed: by < now };
}

type Reading = Readonly<{
  /** What acknowledgeByOf says of it. */
  acknowledgeBy: AlertRow["acknowledgeBy"];
  now: Date;
  /** Who reads it. */
  staffId: string;
}>;

/** A row of the queue: why in words, who, since when. */
export function alertRowOf(row: Row, { acknowledgeBy, now, staffId }: Reading): AlertRow {
  const { timeZone, acknowledgedAt } = row;
  return {
    ...{ id: row.id, version: row.version, tier: row.tier, state: row.state },
    patient: { id: row.patientId, name: row.name, birthDate: plainDate(new Date(row.birthDate)) },
    reasons: ruleReasons(row.firedRules),
    ...{ source: row.source, sources: row.sources, rulesTier: row.rulesTier },
    raised: dayAndTime(row.raisedAt, timeZone),
    added: row.sources > 1 ? dayAndTime(row.lastAt, timeZone) : null,
    waitingMinutes: waitingMinutes(row, now),
    acknowledgeBy,
    appointment: row.appointmentAt && clockTime(row.appointmentAt, timeZone),
    acknowledged: acknowledgedAt && {
      by: row.acknowledgedBy ?? "Somebody",
      mine: row.acknowledgedById === staffId,
      at: dayAndTime(acknowledgedAt, timeZone),
    },
    programme: programmeState(row),
  };
}

function programmeState({ hasProgramme, paused, pause }: AlertListRow): AlertRow["programme"] {
  if (!hasProgramme) return "none";
  if (paused) return "paused";
  return (pause ?? []).length > 0 ? "part-held" : "running";
}
