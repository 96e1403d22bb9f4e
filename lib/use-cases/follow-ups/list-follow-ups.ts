import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { FollowUpItem, FollowUpPage, FollowUpView } from "@/lib/contracts/follow-up";
import { type FollowUpLine, type FollowUpRow, listFollowUpRows } from "@/lib/data/follow-ups";
import { withActorSql } from "@/lib/data/with-actor";
import { clinicNumbers } from "@/lib/domain/dosing/clinic-numbers";
import { DOSING_DEFAULTS } from "@/lib/domain/dosing/settings";
import { FOLLOW_UP_KINDS, type FollowUpFacts, followUpReasons } from "@/lib/domain/follow-up/reasons";
import { byPressure, type FollowUpMark, isSetAside } from "@/lib/domain/follow-up/set-aside";
import { stopsTheDay } from "@/lib/domain/programmes/today-plan";
import { calendarDay, plainDate } from "@/lib/domain/visits/clinic-time";

const PAGE_SIZE = 25;

/** Who should hear from the clinic and why, the most pressing first: one statement, one page of it shown. */
export function listFollowUps(
  actor: ActorFor<"follow-up.view">,
  { view, page }: { readonly view: FollowUpView; readonly page: number },
): Promise<FollowUpPage> {
  return withActorSql(actor, async (sql) => {
    const rows = await listFollowUpRows(sql, patientsVisibleTo(actor), DOSING_DEFAULTS);
    const found = rows.flatMap(itemOf);
    const open = found.filter(({ seenBy }) => seenBy?.holds !== true);
    const aside = found.filter(({ seenBy }) => seenBy?.holds === true);
    const ofKind = (kind: string) => open.filter(({ reasons }) => reasons.some((one) => one.kind === kind));
    const wanted = view === "all" ? open : view === "set-aside" ? aside : ofKind(view);
    const compare = byPressure(FOLLOW_UP_KINDS);
    const sorted = wanted.toSorted((one, other) => compare(one.reasons, other.reasons));
    const pages = Math.max(1, Math.ceil(sorted.length / PAGE_SIZE));
    const shown = Math.min(Math.max(1, page), pages);
    const items = sorted.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE);
    sql.shows(...items.map(({ patientId }) => patientId));
    const kinds = FOLLOW_UP_KINDS.map((kind) => [kind, ofKind(kind).length] as const);
    const counts = { all: open.length, "set-aside": aside.length, ...Object.fromEntries(kinds) };
    return { items, counts: counts as FollowUpPage["counts"], page: shown, pages };
  });
}

function itemOf(line: FollowUpLine): FollowUpItem[] {
  if (line.patientId === null) return [];
  const { today, timeZone, settings, ...row } = line;
  const reasons = followUpReasons(factsOf(row), today, clinicNumbers(settings));
  if (reasons.length === 0) return [];
  const { patientId, name, phone, mayRing, mayLeaveMessage, hasPortal, askedToday, hasOpenAlert } = row;
  const mark = markOf(row);
  return [
    {
      ...{ patientId, name, phone, mayRing, mayLeaveMessage, hasPortal, askedToday, hasOpenAlert, reasons },
      birthDate: plainDate(new Date(row.birthDate)),
      programmeTitle: row.programmeTitle,
      seenBy: mark && {
        ...{ name: row.markBy ?? "", note: row.markNote ?? "", at: calendarDay(mark.at, timeZone) },
        until: plainDate(new Date(mark.until)),
        holds: isSetAside(mark, reasons, today),
      },
    },
  ];
}

/** The last mark, unless it put the patient back. */
function markOf(row: FollowUpRow): (FollowUpMark & { until: string }) | null {
  const { markAt: at, markUntil: until, markReasons } = row;
  return at === null || until === null ? null : { at, until, reasons: markReasons ?? [] };
}

function factsOf(row: FollowUpRow): FollowUpFacts {
  const { ended, planFrom: from, paused, pause, phase, lastDay: day, lastAnsweredAt: answeredAt } = row;
  const held = paused === true || stopsTheDay(pause ?? []);
  return {
    plan: from === null || phase === null ? null : { from, held, phase },
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
