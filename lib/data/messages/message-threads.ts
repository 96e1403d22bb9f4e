import "server-only";
import type { ThreadScope } from "@/lib/access/scopes";
import type { Sql, SqlValue } from "@/lib/data/sql";
import type { ThreadSubject } from "@/lib/domain/messages/thread";

export type ReadingSide = "clinic" | "patient";

const WRITTEN_BY_OTHERS: Readonly<Record<ReadingSide, string>> = {
  clinic: "m.staff_id IS NULL AND m.number > t.clinic_read",
  patient: "m.staff_id IS NOT NULL AND m.number > t.patient_read",
};
/** How many messages of thread `t` one side has not read. Every count there is comes from here. */
const unread = (side: ReadingSide) =>
  `(SELECT count(*)::int FROM message m WHERE m.clinic_id = t.clinic_id AND m.thread_id = t.id AND ${WRITTEN_BY_OTHERS[side]})`;
/** Somebody at the clinic should read thread `t` first: urgent words since it last answered. */
const URGENT = "(t.urgent_number > t.answered_number AND t.closed_at IS NULL)";

const SCOPE = `t.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR t.patient_id = ANY ($2::uuid[]))
  AND ($3::text[] IS NULL OR t.about = ANY ($3::text[]))`;
const scoped = ({ clinicId, patientIds, about }: ThreadScope): SqlValue[] => [clinicId, patientIds, about];

export type UnreadCount = {
  /** Messages nobody of this side has read. */
  readonly count: number;
  /** Threads with urgent words that the clinic has not answered. */
  readonly urgent: number;
  /** The same among what this reader may not see. */
  readonly urgentElsewhere: number;
  /** Of the thread that was asked about. */
  readonly inThread: number;
};

/** What one side has not read. */
export async function countUnread(
  sql: Sql,
  scope: ThreadScope,
  side: ReadingSide,
  threadId: string | null = null,
): Promise<UnreadCount> {
  const [row] = await sql.query<UnreadCount>(
    `SELECT coalesce(sum(${unread(side)}) FILTER (WHERE seen), 0)::int AS count,
       (count(*) FILTER (WHERE seen AND ${URGENT}))::int AS urgent,
       (count(*) FILTER (WHERE NOT seen AND ${URGENT}))::int AS "urgentElsewhere",
       coalesce(sum(${unread(side)}) FILTER (WHERE seen AND t.id = $4::uuid), 0)::int AS "inThread"
     FROM message_thread t CROSS JOIN LATERAL (SELECT $3::text[] IS NULL OR t.about = ANY ($3::text[]) AS seen) visible
     WHERE t.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR t.patient_id = ANY ($2::uuid[]))
       AND (t.last_number > t.${side}_read OR ${URGENT})`,
    [...scoped(scope), threadId],
  );
  if (!row) throw new Error("a count has one row");
  return row;
}

export type ThreadLine = {
  readonly id: string;
  readonly patientId: string;
  readonly patientName: string;
  readonly birthDate: string;
  readonly phone: string | null;
  readonly mayRing: boolean;
  readonly about: ThreadSubject;
  readonly lastAt: Date;
  readonly lastText: string;
  readonly lastByClinic: boolean;
  readonly unread: number;
  readonly isUrgent: boolean;
  readonly assignedTo: string | null;
  readonly assignee: string | null;
  readonly closedAt: Date | null;
  readonly lastNumber: number;
};

const LINE = (side: ReadingSide) => `SELECT t.id, t.patient_id AS "patientId", p.full_name AS "patientName",
    p.birth_date::text AS "birthDate", p.mobile AS phone, p.may_ring AS "mayRing", t.about, t.last_at AS "lastAt", last.text AS "lastText",
    last.staff_id IS NOT NULL AS "lastByClinic", ${unread(side)} AS unread, ${URGENT} AS "isUrgent",
    t.assigned_to AS "assignedTo", s.name AS assignee, t.closed_at AS "closedAt", t.last_number AS "lastNumber"
  FROM message_thread t
  JOIN patient p ON p.clinic_id = t.clinic_id AND p.id = t.patient_id
  JOIN message last ON last.clinic_id = t.clinic_id AND last.thread_id = t.id AND last.number = t.last_number
  LEFT JOIN staff s ON s.clinic_id = t.clinic_id AND s.id = t.assigned_to`;

export const THREAD_VIEWS = ["open", "mine", "closed"] as const;
export type ThreadView = (typeof THREAD_VIEWS)[number];
const VIEWS: Readonly<Record<ThreadView, string>> = {
  open: "t.closed_at IS NULL AND $4::uuid IS NOT NULL",
  mine: "t.closed_at IS NULL AND t.assigned_to = $4::uuid",
  closed: "t.closed_at IS NOT NULL AND $4::uuid IS NOT NULL",
};

/** One page of the clinic's threads: urgent words first, then what is not read, then what came last. */
export function listThreads(
  sql: Sql,
  scope: ThreadScope,
  { view, staffId, from, most }: { view: ThreadView; staffId: string; from: number; most: number },
): Promise<ThreadLine[]> {
  return sql.query<ThreadLine>(
    `SELECT * FROM (${LINE("clinic")} WHERE ${SCOPE} AND ${VIEWS[view]}) line
     ORDER BY "isUrgent" DESC, unread > 0 DESC, "lastAt" DESC, id LIMIT $5::int OFFSET $6::int`,
    [...scoped(scope), staffId, most, from],
  );
}

/** How many threads each view has. */
export async function countThreads(
  sql: Sql,
  scope: ThreadScope,
  staffId: string,
): Promise<Record<ThreadView, number>> {
  const [row] = await sql.query<Record<ThreadView, number>>(
    `SELECT ${THREAD_VIEWS.map((view) => `(count(*) FILTER (WHERE ${VIEWS[view]}))::int AS ${view}`).join(", ")}
     FROM message_thread t WHERE ${SCOPE}`,
    [...scoped(scope), staffId],
  );
  if (!row) throw new Error("a count has one row");
  return row;
}

const MOST_OF_ONE_PATIENT = 200;

/** The threads of one patient, the latest first, with what this side has not read. */
export function listThreadsOfPatient(
  sql: Sql,
  scope: ThreadScope,
  patientId: string,
  side: ReadingSide,
): Promise<ThreadLine[]> {
  return sql.query<ThreadLine>(
    `${LINE(side)} WHERE ${SCOPE} AND t.patient_id = $4::uuid ORDER BY t.last_at DESC, t.id LIMIT ${MOST_OF_ONE_PATIENT}`,
    [...scoped(scope), patientId],
  );
}

/** One thread, held until the end: what is read or written in it comes one after the other. */
export async function holdThread(
  sql: Sql,
  scope: ThreadScope,
  threadId: string,
  side: ReadingSide,
): Promise<ThreadLine | undefined> {
  const which = [...scoped(scope), threadId];
  await sql.query(`SELECT 1 FROM message_thread t WHERE ${SCOPE} AND t.id = $4::uuid FOR UPDATE`, which);
  const [row] = await sql.query<ThreadLine>(`${LINE(side)} WHERE ${SCOPE} AND t.id = $4::uuid`, which);
  return row;
}
