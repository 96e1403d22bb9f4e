import "server-only";
import { createHash } from "node:crypto";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { createLog, holdExerciseSession, type Outcome, OUTCOMES } from "@/lib/data/exercise-sessions";
import { withActorSql } from "@/lib/data/with-actor";
import { type LoggedSide, sidesToLog } from "@/lib/domain/exercises/side";
import { warmsUpForStrength, warmUpMissing } from "@/lib/domain/programmes/warm-up-first";
import { AppError } from "@/lib/errors";
import { loadSession } from "@/lib/use-cases/exercise-sessions/view-session";

type Fields = Readonly<Record<string, string | string[]>>;
type SideEntry = { readonly side: LoggedSide; readonly outcome: Outcome; readonly clientKey: string };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const isOutcome = (value: unknown): value is Outcome => OUTCOMES.some((one) => one === value);

function painOf({ pain }: Fields): number | undefined {
  const value = typeof pain === "string" && /^\d{1,2}$/.test(pain) ? Number(pain) : Number.NaN;
  return value >= 0 && value <= 10 ? value : undefined;
}

/** Reads `outcome-<side>` and `key-<side>` for each side, and `pain`; problems are message keys by field, all at once. */
function readAnswer(fields: Fields, sides: readonly LoggedSide[]): { entries: SideEntry[]; pain: number } {
  const problems: Record<string, string> = {};
  const entries = sides.flatMap((side) => {
    const outcome = fields[`outcome-${side}`];
    const clientKey = fields[`key-${side}`];
    if (!isOutcome(outcome)) problems[`outcome-${side}`] = "chooseOutcome";
    else if (typeof clientKey !== "string" || !UUID.test(clientKey)) problems[`outcome-${side}`] = "tryAgain";
    else return [{ side, outcome, clientKey }];
    return [];
  });
  const pain = painOf(fields);
  if (pain === undefined) problems["pain"] = "choosePain";
  if (pain === undefined || Object.keys(problems).length > 0)
    throw new AppError("invalid", "item not answered", problems);
  return { entries, pain };
}

/** The key a log row keeps: a page the browser had kept may send another answer under the same key, which is no retry. */
function answerKey({ clientKey, side, outcome }: SideEntry, pain: number): string {
  const hash = createHash("sha256")
    .update(`${clientKey.toLowerCase()} ${side} ${outcome} ${pain}`)
    .digest("hex");
  return hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** Logs what was done of one item, each side apart; a retry with the same keys changes nothing. Answers the next item to do. */
export function logItem(
  actor: ActorFor<"exercise-session.run">,
  { sessionId, itemId, fields }: { sessionId: string; itemId: string; fields: Fields },
): Promise<{ nextItemId: string | null }> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const scope = patientsVisibleTo(actor);
    await holdExerciseSession(sql, scope, sessionId);
    const { session, items, logs } = await loadSession(sql, scope, sessionId, actor.patientId);
    if (session.finishedAt) throw new AppError("conflict", "session is finished");
    const at = items.findIndex(({ id }) => id === itemId);
    const item = items[at];
    if (!item) throw new AppError("not-found", "item not in this session");
    if (warmUpMissing(items, logs, itemId)) throw new AppError("conflict", "warm-up comes before strength");
    const { entries, pain } = readAnswer(fields, sidesToLog(item.side));
    if (entries.every(({ outcome }) => outcome === "not_done") && warmsUpForStrength(items, itemId))
      throw new AppError("invalid", "warm-up left out", { [`outcome-${entries[0]?.side}`]: "warmUpFirst" });
    for (const entry of entries) {
      const clientKey = answerKey(entry, pain);
      await createLog(sql, scope, { ...entry, sessionId, itemId, pain, clientKey });
    }
    return { nextItemId: items[at + 1]?.id ?? null };
  });
}
