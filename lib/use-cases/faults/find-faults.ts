import "server-only";
import type { Fault } from "@/lib/contracts/fault";
import { listFoundKinds } from "@/lib/data/chain/chain-checks";
import { keepsNothing } from "@/lib/data/kept-nothing";
import { countFailedSince } from "@/lib/data/notices/notice-attempts";
import type { Sql } from "@/lib/data/sql";
import { together } from "@/lib/data/together";
import { findHeartbeatAge, HEARTBEAT_LATE_SECONDS } from "@/lib/data/notices/worker-heartbeat";
import { nobodyOnDuty, onDutyAt } from "@/lib/domain/escalation/recipients";
import { isAltered } from "@/lib/domain/chain/finding";
import { failingChannels } from "@/lib/domain/notices/channel-health";
import type { Channel } from "@/lib/domain/notices/channels";
import { duration } from "@/lib/domain/words/duration";
import { LATE_SECONDS, oldestDueSeconds, readDuty } from "@/lib/use-cases/faults/oldest-due";

type Duty = ReturnType<typeof readDuty>;

async function dutyFault(duty: Duty): Promise<Fault[]> {
  const [hours, team, now] = await duty;
  const onDuty = onDutyAt(now, team, hours);
  if (onDuty?.because !== "last-resort") return [];
  return [{ kind: "nobody-on-duty", words: nobodyOnDuty(onDuty.member) }];
}

async function lateFault(sql: Sql, clinicId: string, duty: Duty): Promise<Fault[]> {
  const seconds = await oldestDueSeconds(sql, clinicId, () => duty);
  if (seconds <= LATE_SECONDS) return [];
  const minutes = Math.max(1, Math.round(seconds / 60));
  const words = `Nobody is being told of new alerts: a notice is ${duration(minutes)} late. Watch the alerts on this screen.`;
  return [{ kind: "steps-late", words }];
}

/** "email, push and text message" */
const LIST = new Intl.ListFormat("en-GB");
const SENT_BY: Readonly<Record<Channel, string>> = { mail: "email", push: "push", webhook: "text message" };

async function channelFault(sql: Sql): Promise<Fault[]> {
  const names = failingChannels(await countFailedSince(sql)).map((channel) => SENT_BY[channel]);
  if (names.length === 0) return [];
  const words = `Messages by ${LIST.format(names)} are not getting through. Keep a page open and watch the alerts.`;
  return [{ kind: "channels-failing", words }];
}

function storingFault(): Fault[] {
  if (!keepsNothing()) return [];
  const words =
    "Nothing can be saved just now: the server's disk is full or failing. Patients who check in are told to ring you. Tell whoever runs the server.";
  return [{ kind: "not-storing", words }];
}

async function heartbeatFault(sql: Sql): Promise<Fault[]> {
  const age = await findHeartbeatAge(sql);
  if (age !== null && age <= HEARTBEAT_LATE_SECONDS) return [];
  const words =
    "The part that sends email has stopped: alerts show on this screen only. Tell whoever runs the server.";
  return [{ kind: "worker-silent", words }];
}

async function recordFault(sql: Sql, clinicId: string): Promise<Fault[]> {
  const kinds = await listFoundKinds(sql, clinicId);
  if (kinds.length === 0) return [];
  const what = kinds.some(isAltered)
    ? "Entries of the record are not as they were written. An owner sees which"
    : "Whether the record is as it was written could not be compared with what is kept outside the database. An owner sees it";
  return [{ kind: "record-altered", words: `${what} under Settings, Record check.` }];
}

/**
 * What keeps alerts from reaching somebody just now, and whether the record can be believed. Asked by the web, so that it is
 * told also when no worker runs.
 */
export async function findFaults(sql: Sql, clinicId: string): Promise<Fault[]> {
  const duty = readDuty(sql, clinicId);
  const found = await together(
    heartbeatFault(sql),
    lateFault(sql, clinicId, duty),
    channelFault(sql),
    dutyFault(duty),
    recordFault(sql, clinicId),
  );
  return [...storingFault(), ...found.flat()];
}
