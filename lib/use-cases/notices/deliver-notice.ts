import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/access/system-actor";
import {
  findNoticeToSend,
  findRecipient,
  listNoticesToSend,
  type NoticeToSend,
} from "@/lib/data/notices/notices-to-send";
import { withActorSql } from "@/lib/data/with-actor";
import type { Channel } from "@/lib/domain/notices/channels";
import { isTestOver, nextTry } from "@/lib/domain/notices/next-try";
import { AHEAD_SECONDS } from "@/lib/domain/notices/put-back";
import { reachPerson } from "@/lib/use-cases/notices/reach-person";
import { sendingOnce } from "@/lib/use-cases/notices/sending-once";
import { apart } from "@/lib/use-cases/worker/apart";
import { dueInTurn } from "@/lib/use-cases/worker/due-in-turn";
import { inLanes } from "@/lib/use-cases/worker/in-lanes";

/** Whether this channel of the person is to be tried now, by how its tries so far ended. */
function isDue(
  { tries: ended, alertId }: NoticeToSend,
  channel: Channel,
  targetId: string | null,
  now: Date,
): boolean {
  const tries = ended.filter((one) => one.channel === channel && one.targetId === targetId);
  if (alertId === null && isTestOver(tries.length)) return false;
  if (tries.some(({ state }) => state !== "failed")) return false;
  const last = tries.findLast(({ at }) => at.getTime() <= now.getTime() + AHEAD_SECONDS * 1_000);
  if (!last) return true;
  return nextTry({ tries: tries.length, lastAt: last.at }) <= now;
}

/**
 * Sends one notice by push and text to whoever it is for, where that is due; mail has a row of its own. A lock keeps two
 * workers from sending it at once; a crash in between sends it again under the same id, which the receivers know. `at`
 * is the time to go by.
 */
export async function deliverNotice(clinicId: string, noticeId: string, at?: Date): Promise<void> {
  const acting = systemActor(clinicId, "notice.send", randomUUID());
  await sendingOnce(acting, noticeId, async (sql, once) => {
    const notice = await findNoticeToSend(sql, clinicId, noticeId);
    const person = notice && (await findRecipient(sql, notice.staffId));
    if (!person) return;
    const { alertId, waits, tries } = notice;
    // Somebody has taken it on, or a new round of notices has begun: nothing is repeated.
    if (tries.length > 0 && !waits) return;
    const message = { clinicId, id: noticeId, noticeId, isTest: alertId === null, once };
    const now = at ?? new Date();
    await reachPerson(sql, message, person, (channel, targetId) => isDue(notice, channel, targetId, now));
  });
}

type Waiting = { readonly clinicId: string; readonly noticeId: string };
const LANES = 6;
/** What is not begun by then is begun by the next round, which sees also what has come due meanwhile. */
const ROUND_MS = 15_000;

async function waitingAt(clinicId: string): Promise<Waiting[]> {
  const acting = systemActor(clinicId, "notice.sweep", randomUUID());
  const noticeIds = await withActorSql(acting, (sql) => listNoticesToSend(sql, clinicId));
  return noticeIds.map((noticeId) => ({ clinicId, noticeId }));
}

/**
 * What is due is read from the rows: notices whose job was lost, and those that did not get through the last time. Each
 * clinic's in turn, so that a gateway that does not answer holds up its own clinic alone.
 */
export async function sendDueNotices(at?: Date, goesOn: () => boolean = () => true): Promise<void> {
  const waiting = await dueInTurn("notice-round", waitingAt);
  const end = performance.now() + ROUND_MS;
  const send = (one: Waiting) =>
    apart("notice-not-sent", one, () => deliverNotice(one.clinicId, one.noticeId, at));
  await inLanes(waiting, LANES, send, () => goesOn() && performance.now() < end);
}
