import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo, threadsVisibleTo } from "@/lib/access/scopes";
import type { ThreadItem } from "@/lib/contracts/message";
import {
  countThreads,
  countUnread,
  listThreads as listed,
  listThreadsOfPatient as listedOf,
  type ThreadView,
} from "@/lib/data/messages/message-threads";
import { findClinicClock } from "@/lib/data/patients/patients";
import { findPortalPatient } from "@/lib/data/sign-in/portal-accounts";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { threadItem } from "@/lib/use-cases/messages/thread-words";

const PAGE_SIZE = 25;

export type ThreadPage = {
  readonly items: readonly ThreadItem[];
  readonly counts: Readonly<Record<ThreadView, number>>;
  /** Threads with urgent words that this reader may not open. */
  readonly urgentElsewhere: number;
  readonly page: number;
  readonly pages: number;
};

/** The clinic's messages: urgent words first, then what nobody has read. */
export function listThreads(
  actor: ActorFor<"message.read">,
  { view, page }: { readonly view: ThreadView; readonly page: number },
): Promise<ThreadPage> {
  return withActorSql(actor, async (sql) => {
    const scope = threadsVisibleTo(actor);
    const counts = await countThreads(sql, scope, actor.staffId);
    const pages = Math.max(1, Math.ceil(counts[view] / PAGE_SIZE));
    const shown = Math.min(Math.max(1, page), pages);
    const { timeZone } = await findClinicClock(sql, scope);
    const part = { view, staffId: actor.staffId, from: (shown - 1) * PAGE_SIZE, most: PAGE_SIZE };
    const lines = await listed(sql, scope, part);
    sql.shows(...lines.map(({ patientId }) => patientId));
    const { urgentElsewhere } = await countUnread(sql, scope, "clinic");
    const items = lines.map((line) => threadItem(line, timeZone));
    return { items, counts, urgentElsewhere, page: shown, pages };
  });
}

/** One patient's threads, and whether they can read what is written to them. */
export function listThreadsOfPatient(
  actor: ActorFor<"message.read">,
  patientId: string,
): Promise<{ readonly items: readonly ThreadItem[]; readonly usesPortal: boolean }> {
  return withActorSql(actor, async (sql) => {
    const patient = await findPortalPatient(sql, patientsVisibleTo(actor), patientId);
    if (!patient) throw new AppError("not-found", "patient outside scope");
    sql.shows(patientId);
    const scope = threadsVisibleTo(actor);
    const { timeZone } = await findClinicClock(sql, scope);
    const lines = await listedOf(sql, scope, patientId, "clinic");
    return { items: lines.map((line) => threadItem(line, timeZone)), usesPortal: patient.activated };
  });
}
