import "server-only";
import { createHash } from "node:crypto";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import {
  createLog,
  FORM_FELT,
  type FormFelt,
  holdExerciseSession,
  type LogRow,
  type Outcome,
  OUTCOMES,
} from "@/lib/data/exercise-sessions";
import { withActorSql } from "@/lib/data/with-actor";
import { type DoseTarget, doseTarget } from "@/lib/domain/exercises/dose-target";
import { sidesToLog } from "@/lib/domain/exercises/side";
import { warmsUpForStrength, warmUpMissing } from "@/lib/domain/programmes/warm-up-first";
import { AppError } from "@/lib/errors";
import type { PlannedItem } from "@/lib/use-cases/exercise-sessions/today-plan";
import { loadSession, withoutStopped } from "@/lib/use-cases/exercise-sessions/view-session";

type Fields = Readonly<Record<string, string | string[]>>;
type SideEntry = Pick<LogRow, "side" | "outcome" | "repsDone" | "secondsDone"> & {
  readonly clientKey: string;
};
type ItemAnswer = Pick<LogRow, "formFelt"> & {
  readonly entries: readonly SideEntry[];
  readonly pain: number;
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const isOutcome = (value: unknown): value is Outcome => OUTCOMES.some((one) => one === value);
const isFormFelt = (value: unknown): value is FormFelt => FORM_FELT.some((one) => one === value);

function painOf({ pain }: Fields): number | undefined {
  const value = typeof pain === "string" && /^\d{1,2}$/.test(pain) ? Number(pain) : Number.NaN;
  return value >= 0 && value <= 10 ? value : undefined;
}

/** What was done of a part, where it was said; undefined when it is no number. */
function partOf(posted: string | string[] | undefined): number | null | undefined {
  const text = typeof posted === "string" ? posted.trim() : "";
  if (text === "") return null;
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

/** Done is the whole dose, a part what the patient said, nothing is nothing. */
function amountsOf(outcome: Outcome, part: number | null, target: DoseTarget | null) {
  if (!target) return { repsDone: null, secondsDone: null };
  const amount = outcome === "done" ? target.amount : outcome === "part" ? part : 0;
  return target.unit === "reps"
    ? { repsDone: amount, secondsDone: null }
    : { repsDone: null, secondsDone: amount };
}

/**
 * Reads `outcome-<side>`, `key-<side>` and, of a part, `amount-<side>` for each side, `pain`, and `form` where it was
 * answered; problems are message keys by field, all at once.
 */
function readAnswer(fields: Fields, { side: sided, dose }: Pick<PlannedItem, "side" | "dose">): ItemAnswer {
  const problems: Record<string, string> = {};
  const entries = sidesToLog(sided).flatMap((side): SideEntry[] => {
    const outcome = fields[`outcome-${side}`];
    const clientKey = fields[`key-${side}`];
    const part = partOf(fields[`amount-${side}`]);
    if (!isOutcome(outcome)) problems[`outcome-${side}`] = "chooseOutcome";
    else if (typeof clientKey !== "string" || !UUID.test(clientKey)) problems[`outcome-${side}`] = "tryAgain";
    else if (outcome === "part" && part === undefined) problems[`amount-${side}`] = "amount";
    else return [{ side, outcome, clientKey, ...amountsOf(outcome, part ?? null, doseTarget(dose)) }];
    return [];
  });
  const pain = painOf(fields);
  if (pain === undefined) problems["pain"] = "choosePain";
  if (pain === undefined || Object.keys(problems).length > 0)
    throw new AppError("invalid", "item not answered", problems);
  return { entries, pain, formFelt: isFormFelt(fields["form"]) ? fields["form"] : null };
}

/** The key a log row keeps: a page the browser had kept may send another answer under the same key, which is no retry. */
function answerKey(entry: SideEntry, { pain, formFelt }: ItemAnswer): string {
  const { clientKey, side, outcome, repsDone, secondsDone } = entry;
  const hash = createHash("sha256")
    .update([clientKey.toLowerCase(), side, outcome, pain, repsDone, secondsDone, formFelt].join(" "))
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
    const { session, items, logs, stops } = await loadSession(sql, scope, sessionId, actor.patientId);
    if (session.finishedAt) throw new AppError("conflict", "session is finished");
    const at = items.findIndex(({ id }) => id === itemId);
    const item = items[at];
    if (!item) throw new AppError("not-found", "item not in this session");
    if (warmUpMissing(withoutStopped(items, stops), logs, itemId))
      throw new AppError("conflict", "warm-up comes before strength");
    const answer = readAnswer(fields, item);
    const { entries, pain, formFelt } = answer;
    if (entries.every(({ outcome }) => outcome === "not_done") && warmsUpForStrength(items, itemId))
      throw new AppError("invalid", "warm-up left out", { [`outcome-${entries[0]?.side}`]: "warmUpFirst" });
    for (const entry of entries) {
      const clientKey = answerKey(entry, answer);
      await createLog(sql, scope, { ...entry, sessionId, itemId, pain, formFelt, clientKey });
    }
    return { nextItemId: withoutStopped(items.slice(at + 1), stops)[0]?.id ?? null };
  });
}
