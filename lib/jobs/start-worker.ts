import "server-only";
import { GONE_WITHOUT_A_WORD } from "@/lib/gone-without-a-word";
import { setTimeout } from "node:timers/promises";
import { type Job, type JobResult, PgBoss } from "pg-boss";
import type { JobPayloads } from "@/lib/contracts/job-payloads";
import { DEAD_LETTER_QUEUE, JOB_QUEUES, type JobQueue } from "@/lib/contracts/jobs";
import { env } from "@/lib/env";
import { onAlertRaised } from "@/lib/jobs/handlers/alert-raised";
import { onChannelTestSend } from "@/lib/jobs/handlers/channel-test-send";
import { onClinicExportMake } from "@/lib/jobs/handlers/clinic-export-make";
import { onMailSend } from "@/lib/jobs/handlers/mail-send";
import { onNoticeSend } from "@/lib/jobs/handlers/notice-send";
import { onPatientImportWork } from "@/lib/jobs/handlers/patient-import-work";
import { onResetLinkSend } from "@/lib/jobs/handlers/reset-link-send";
import { onSignInCodeSend } from "@/lib/jobs/handlers/sign-in-code-send";
import { nameOf, repeat } from "@/lib/jobs/repeat";
import { log } from "@/lib/log";
import { tendChains } from "@/lib/use-cases/chain/tend-chains";
import { keepHeartbeat, leaveDatabase } from "@/lib/use-cases/worker/keep-heartbeat";
import { sendDueMails } from "@/lib/use-cases/mail/send-due-mails";
import { sendDueNotices } from "@/lib/use-cases/notices/deliver-notice";
import { makeRounds } from "@/lib/use-cases/worker/make-rounds";
import { remindPatients } from "@/lib/use-cases/worker/remind-patients";
import { sweepAlerts } from "@/lib/use-cases/worker/sweep-alerts";

const HEARTBEAT_MS = 15_000;
const ROUNDS_MS = 30_000;
/** Every step of an alert goes out within 35 s of its time: it waits for nobody outside. */
const SWEEP_MS = 20_000;
/** What came in is chained by then; a round over the chain takes its turns at the same pace. */
const CHAIN_MS = 60_000;
/** A notice that did not get through is tried again by this. */
const NOTICES_MS = 15_000;
/** What runs at shutdown gets this long; what is cut off is done again by the next worker. */
const FINISH_MS = 10_000;

/** The queue's connections, too, are left when the database is gone without a word; pg-boss hands this on to pg. */
const UNANSWERED = { query_timeout: GONE_WITHOUT_A_WORD.query_timeout };

const HANDLERS: { readonly [Name in JobQueue]: (payload: JobPayloads[Name]) => Promise<void> } = {
  "alert.raised": onAlertRaised,
  "mail.send": onMailSend,
  "notice.send": onNoticeSend,
  "sign-in-code.send": onSignInCodeSend,
  "reset-link.send": onResetLinkSend,
  "channel-test.send": onChannelTestSend,
  "clinic-export.make": onClinicExportMake,
  "patient-import.work": onPatientImportWork,
};

/**
 * Four at a time in two lanes, and on at once while there is more: after an outage the queue is long, and each job of it
 * is somebody who waits to be told.
 */
const PACE = {
  localConcurrency: 2,
  batchSize: 4,
  burstWhenBatchFull: true,
  perJobResults: true,
  pollingIntervalSeconds: 2,
  notifyPollingIntervalSeconds: 2,
} as const;

/**
 * Notices go to gateways and push services of which each may hang for itself: more lanes, and of one clinic no more at once
 * than leaves some for the others.
 */
const NOTICE_PACE = { ...PACE, localConcurrency: 6, batchSize: 2, localGroupConcurrency: 4 } as const;

/** Handles one queue's jobs, each by itself; one that throws is tried again later, and the others are done. */
async function listenTo(boss: PgBoss, name: JobQueue): Promise<void> {
  const handle = HANDLERS[name] as (payload: object) => Promise<void>;
  const settle = async ({ id, data }: Job): Promise<JobResult> => {
    try {
      await handle(data);
      return { id, status: "completed" };
    } catch (error) {
      log().error({ queue: name, jobId: id, name: nameOf(error) }, "job");
      return { id, status: "failed", output: { name: nameOf(error) } };
    }
  };
  const pace = name === "notice.send" ? NOTICE_PACE : PACE;
  await boss.work<object, JobResult[], typeof PACE | typeof NOTICE_PACE>(name, pace, (jobs) =>
    Promise.all(jobs.map(settle)),
  );
}

/** Jobs that failed for good: the rounds still do their work from the rows; somebody should know why. */
async function listenToDeadLetters(boss: PgBoss): Promise<void> {
  await boss.work<object>(DEAD_LETTER_QUEUE, { pollingIntervalSeconds: 10 }, ([job]) => {
    log().error({ code: "job-given-up", jobId: job?.id, ...job?.data }, "job");
    return Promise.resolve();
  });
}

/** Starts the worker: jobs, heartbeat and rounds. Answers how to stop it, with the work at hand finished. */
export async function startWorker(): Promise<() => Promise<void>> {
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    application_name: "plumbline-worker",
    schema: "pgboss",
    max: 6,
    // Deployment owns the queue's tables; the worker may use them and change none.
    migrate: false,
    createSchema: false,
    reindex: false,
    schedule: false,
    supervise: true,
    useListenNotify: true,
    ...UNANSWERED,
  });
  boss.on("error", (error) => log().error({ code: "queue", name: nameOf(error) }, "worker"));
  await boss.start();
  const heartbeat = repeat(HEARTBEAT_MS, "heartbeat", keepHeartbeat);
  for (const name of JOB_QUEUES) await listenTo(boss, name);
  await listenToDeadLetters(boss);
  const sweep = repeat(SWEEP_MS, "sweep", () => sweepAlerts());
  const others = [
    repeat(NOTICES_MS, "notices", (goesOn) => sendDueNotices(undefined, goesOn)),
    repeat(ROUNDS_MS, "mails", sendDueMails),
    repeat(ROUNDS_MS, "reminders", (goesOn) => remindPatients(undefined, goesOn)),
    repeat(ROUNDS_MS, "rounds", makeRounds),
    repeat(CHAIN_MS, "chain", tendChains),
  ];
  // Ready is who has said so to the health page, and has made the steps that came due while no worker ran.
  await Promise.all([heartbeat.first, sweep.first]);
  return async () => {
    const finished = Promise.all([
      boss.stop({ graceful: true, timeout: FINISH_MS }),
      ...[sweep, ...others].map(({ stop }) => stop()),
    ]);
    await Promise.race([finished, setTimeout(FINISH_MS + 1_000)]);
    await heartbeat.stop();
    await Promise.race([leaveDatabase(), setTimeout(1_000)]);
  };
}
