import { doneBefore, type Outcome } from "@/lib/domain/exercises/read-item-log";
import { type LoggedSide, type Side, sidesToLog } from "@/lib/domain/exercises/side";

type PhoneLog = { readonly itemId: string; readonly side: LoggedSide; readonly outcome: Outcome };

/** Where a patient is in today's session, so that it goes on without a network. No pain, no answer, no name. */
export type PhoneSession = {
  /** Whose it is; see SealedItem. */
  readonly owner: string;
  /** The session's id, or the key under which this phone began it. */
  readonly session: string;
  readonly versionId: string;
  /** The phone's day. */
  readonly day: string;
  /** Which of that day's it is, 1 for the first. */
  readonly round?: number;
  readonly logs: readonly PhoneLog[];
  /** Left out today because they hurt. */
  readonly stopped: readonly string[];
  /** Items in whose place the easier exercise is done. */
  readonly swapped?: readonly string[];
  /** Items worked in this phone's sessions before, each with its last day. */
  readonly worked?: Readonly<Record<string, string>>;
  readonly ended: boolean;
};
type Item = { readonly id: string; readonly side: Side };

/** The day where the phone is, YYYY-MM-DD. */
export function phoneDay(now: Date): string {
  const two = (part: number) => `${part}`.padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function withLogs(session: PhoneSession, logs: readonly PhoneLog[]): PhoneSession {
  const kept = session.logs.filter((old) =>
    logs.every(({ itemId, side }) => old.itemId !== itemId || old.side !== side),
  );
  return { ...session, logs: [...kept, ...logs] };
}

/** The same with what else is left out because it hurt. */
export const withHurting = (session: PhoneSession, items: readonly string[]): PhoneSession => ({
  ...session,
  stopped: [...new Set([...session.stopped, ...items])],
});

/** The same with an exercise left out because it hurt: each side as far as it was done, as the server logs it. */
export function withStop(
  session: PhoneSession,
  item: Parameters<typeof doneBefore>[1] & { readonly id: string },
  done: Parameters<typeof doneBefore>[0],
): PhoneSession {
  const open = doneBefore(done, item)
    .filter(({ side }) => !session.logs.some((log) => log.itemId === item.id && log.side === side))
    .map(({ side, outcome }) => ({ itemId: item.id, side, outcome }));
  return withHurting(withLogs(session, open), [item.id]);
}

/** The same, over where the server knows it to be: it was ended with a network, here or on another device. */
export function withEnd(
  session: PhoneSession | null,
  ended: readonly { readonly id: string; readonly key: string }[],
): PhoneSession | null {
  const isOver = ended.some(({ id, key }) => session?.session === id || session?.session === key);
  return session && isOver ? { ...session, ended: true } : session;
}

type InPlace = {
  /** The item it may take the place of, once that hurt; null for an item of the plan. */
  readonly standsFor: string | null;
};

/** What is done today: the plan's items, and the easier ones that took the place of one. */
export const placesOf = <Of extends InPlace>(
  items: readonly Of[],
  { swapped = [] }: Pick<PhoneSession, "swapped">,
): readonly Of[] => items.filter(({ standsFor }) => standsFor === null || swapped.includes(standsFor));

/** The first exercise with a side not logged yet that did not hurt; null when all are done. */
function nextToDo<Of extends Item>(
  items: readonly Of[],
  { logs, stopped }: Pick<PhoneSession, "logs" | "stopped">,
): Of | null {
  const isLogged = (itemId: string, side: LoggedSide) =>
    logs.some((log) => log.itemId === itemId && log.side === side);
  return (
    items.find(
      ({ id, side }) => !stopped.includes(id) && sidesToLog(side).some((one) => !isLogged(id, one)),
    ) ?? null
  );
}

/** The same by way of a warm-up it needs first, of which nothing is done and which did not hurt (DOSE-1). */
export function nextByWarmUp<Of extends Item & { readonly needs: readonly string[] }>(
  items: readonly Of[],
  session: Pick<PhoneSession, "logs" | "stopped">,
): Of | null {
  const { logs, stopped } = session;
  const next = nextToDo(items, session);
  const begun = (id: string) => logs.some((log) => log.itemId === id && log.outcome !== "not_done");
  const first = next?.needs.find((id) => !stopped.includes(id) && !begun(id));
  return items.find(({ id }) => id === first) ?? next;
}

/** The server's session, where it was begun with a network after the phone's was over. */
const laterRound = (server: PhoneSession | null, { round: over = 1 }: PhoneSession): PhoneSession | null =>
  server !== null && (server.round ?? 1) > over ? server : null;

/** What goes on today: the session this phone is in, with what the server knows of it; else the one the server has open. */
export function sessionNow(
  onPhone: PhoneSession | null,
  onServer: PhoneSession | null,
  { day, versionId }: Pick<PhoneSession, "day" | "versionId">,
): PhoneSession | null {
  const fits = (session: PhoneSession | null) =>
    session !== null && session.day === day && session.versionId === versionId ? session : null;
  const [phone, server] = [fits(onPhone), fits(onServer)];
  if (phone?.ended === true) return laterRound(server, phone);
  if (phone === null || server?.session !== phone.session) return phone ?? server;
  return withHurting({ ...phone, ...withLogs(server, phone.logs) }, phone.stopped);
}
