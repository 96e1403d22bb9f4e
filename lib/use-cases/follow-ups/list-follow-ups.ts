import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { FollowUpItem, FollowUpPage, FollowUpView } from "@/lib/contracts/follow-up";
import { findDosingSettings } from "@/lib/data/programmes/dosing-settings";
import { type FollowUpRow, listFollowUpRows } from "@/lib/data/visits/follow-ups";
import { findClinicClock } from "@/lib/data/patients/patients";
import { together } from "@/lib/data/together";
import { withActorSql } from "@/lib/data/with-actor";
import { clinicNumbers } from "@/lib/domain/dosing/clinic-numbers";
import {
  FOLLOW_UP_KINDS,
  type FollowUpFacts,
  type FollowUpReason,
  followUpReasons,
} from "@/lib/domain/follow-up/reasons";
import { type FollowUpMark, isSetAside } from "@/lib/domain/follow-up/set-aside";
import { calendarDay, plainDate } from "@/lib/domain/visits/clinic-time";

const PAGE_SIZE = 25;
const NOBODY = Object.fromEntries([...FOLLOW_UP_KINDS, "all", "set-aside"].map((view) => [view, 0]));

/**
 * Who should hear from the clinic and why, the most pressing first. The database finds, counts and sorts them by the
 * clinic's numbers; the rule then says of the page's patients what is to be told.
 */
export function listFollowUps(
  actor: ActorFor<"follow-up.view">,
  { view, page }: { readonly view: FollowUpView; readonly page: number },
): Promise<FollowUpPage> {
  return withActorSql(actor, async (sql) => {
    const scope = patientsVisibleTo(actor);
    const [{ today, timeZone }, settings] = await together(
      findClinicClock(sql, scope),
      findDosingSettings(sql, scope.clinicId),
    );
    const numbers = clinicNumbers(settings);
    const wanted = { view, page, size: PAGE_SIZE };
    const { rows, counts, ...shown } = await listFollowUpRows(sql, scope, { today, numbers }, wanted);
    sql.shows(...rows.map(({ patientId }) => patientId));
    const items = rows.map((row) =>
      itemOf(row, followUpReasons(factsOf(row), today, numbers), today, timeZone),
    );
    return { items, counts: { ...NOBODY, ...counts } as FollowUpPage["counts"], ...shown };
  });
}

function itemOf(
  row: FollowUpRow,
  reasons: readonly FollowUpReason[],
  today: string,
  timeZone: string,
): FollowUpItem {
  const { patientId, name, phone, mayRing, mayLeaveMessage, hasPortal, askedToday, hasOpenAlert } = row;
  const mark = markOf(row);
  return {
    ...{ patientId, name, phone, mayRing, mayLeaveMessage, hasPortal, askedToday, hasOpenAlert, reasons },
    birthDate: plainDate(new Date(row.birthDate)),
    programmeTitle: row.programmeTitle,
    seenBy: mark && {
      ...{ name: row.markBy ?? "", note: row.markNote ?? "", at: calendarDay(mark.at, timeZone) },
      until: plainDate(new Date(mark.until)),
      holds: isSetAside(mark, reasons, today),
      mark: mark.at.toISOString(),
    },
  };
}

/** The last mark, unless it put the patient back. */
function markOf(row: FollowUpRow): (FollowUpMark & { until: string }) | null {
  const { markAt: at, markUntil: until, markReasons } = row;
  return at === null || until === null ? null : { at, until, reasons: markReasons ?? [] };
}

function factsOf(row: FollowUpRow): FollowUpFacts {
  const { ended, planFrom: from, held, phase, lastDay: day, lastAnsweredAt: answeredAt } = row;
  return {
    plan: from === null || phase === null ? null : { from, held: held === true, phase },
    last:
      day === null || answeredAt === null
        ? null
        : { day, answeredAt, items: row.lastItems, mornings: row.mornings },
    ended: ended && { ...ended, endedOn: ended.on, at: new Date(ended.at) },
    ...saidSince(row),
    reviewOn: row.reviewOn,
  };
}

/** What the patient said or sent that waits for somebody. */
function saidSince({
  breakOn,
  breakAt,
  tasks,
  clips,
}: FollowUpRow): Pick<FollowUpFacts, "breakForPain" | "tasks" | "clips"> {
  return {
    breakForPain: breakOn === null || breakAt === null ? null : { on: breakOn, at: breakAt },
    tasks: tasks.map(({ rule, on, at }) => ({ rule, on, at: new Date(at) })),
    clips: clips && { ...clips, at: new Date(clips.at) },
  };
}
