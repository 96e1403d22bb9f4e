import {
  type Fields,
  type From,
  inSession,
  placeOf,
  refusedIn,
  type Step,
} from "@/lib/client/kept-session/step";
import { viewAfter } from "@/lib/client/kept-session/view";
import { readItemLog } from "@/lib/domain/exercises/read-item-log";
import { withLogs } from "@/lib/domain/outbox/phone-session";

/** How one exercise went. A warm-up that others of today need is not left out before them (DOSE-1). */
export function logItem({ session, items, open }: From, id: string, fields: Fields): Step {
  const item = items.find((one) => one.id === id);
  if (!item) return null;
  const read = readItemLog(fields, item);
  if ("problems" in read) return refusedIn(read.problems);
  const { entries } = read.answer;
  const isLeftOut = entries.every(({ outcome }) => outcome === "not_done");
  if (isLeftOut && open.some(({ needs }) => needs.includes(id)))
    return refusedIn({ [`outcome-${entries[0]?.side ?? "both"}`]: "warmUpFirst" });
  const logs = entries.map(({ side, outcome }) => ({ itemId: id, side, outcome }));
  const after = withLogs(session, logs);
  return {
    answers: [{ kind: "item-log", ...inSession(session), ...placeOf(items, id), fields }],
    after,
    next: viewAfter(open, after),
  };
}
