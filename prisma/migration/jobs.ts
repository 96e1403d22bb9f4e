import { PgBoss } from "pg-boss";
import { escapeIdentifier } from "pg";
import { DEAD_LETTER_QUEUE, JOB_QUEUES, LONG_JOB_SILENCE_SECONDS, LONG_JOBS } from "@/lib/contracts/jobs";
import { RUNTIME_ROLE } from "./roles";
import { addressOf, withClient } from "./connection";

const JOB_SCHEMA = "pgboss";

/** Five tries over about a minute, then the dead-letter queue; idle workers wake at once. */
const QUEUE_OPTIONS = { retryLimit: 5, retryDelay: 2, retryBackoff: true, expireInSeconds: 60, notify: true };

async function createQueues(boss: PgBoss): Promise<void> {
  const known = new Set((await boss.getQueues()).map((queue) => queue.name));
  const wanted = [
    { name: DEAD_LETTER_QUEUE, options: { notify: true } },
    ...JOB_QUEUES.map((name) => {
      const expireInSeconds = LONG_JOBS[name] ?? QUEUE_OPTIONS.expireInSeconds;
      const heartbeat = LONG_JOBS[name] ? { heartbeatSeconds: LONG_JOB_SILENCE_SECONDS } : {};
      const lasts = { expireInSeconds, ...heartbeat };
      return { name, options: { ...QUEUE_OPTIONS, ...lasts, deadLetter: DEAD_LETTER_QUEUE } };
    }),
  ];
  for (const { name, options } of wanted) {
    if (known.has(name)) await boss.updateQueue(name, options);
    else await boss.createQueue(name, options);
  }
}

/** An upgrade of pg-boss may build indexes in the background, which only the owner may: wait for them here. */
async function finishBackgroundWork(boss: PgBoss): Promise<void> {
  for (;;) {
    const states = await boss.getBamStatus();
    const open = states.some(
      ({ status, count }) => count > 0 && (status === "pending" || status === "in_progress"),
    );
    if (!open) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** What the running product needs to send, fetch, finish and sweep jobs; it can change no table. */
async function grantToRuntime(ownerUrl: string): Promise<void> {
  const schema = escapeIdentifier(JOB_SCHEMA);
  const role = escapeIdentifier(RUNTIME_ROLE);
  await withClient(addressOf(ownerUrl), async (client) => {
    await client.query(`GRANT USAGE ON SCHEMA ${schema} TO ${role}`);
    await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${role}`);
    // Which queues there are, and at which schema version, stays the owner's business.
    await client.query(
      `REVOKE INSERT, DELETE ON ${schema}.queue, ${schema}.version, ${schema}.bam FROM ${role}`,
    );
    await client.query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role}`);
    await client.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO ${role}`);
  });
}

/** Installs or upgrades the job tables as the owner, makes the queues, and grants their use to the runtime role. */
export async function deployJobs(ownerUrl: string): Promise<void> {
  const options = {
    supervise: false,
    schedule: false,
    migrate: true,
    createSchema: true,
    bamIntervalSeconds: 10,
  };
  const boss = new PgBoss({ ...addressOf(ownerUrl), schema: JOB_SCHEMA, max: 2, ...options });
  const failures: Error[] = [];
  boss.on("error", (error) => failures.push(error));
  await boss.start();
  try {
    await createQueues(boss);
    await finishBackgroundWork(boss);
  } finally {
    await boss.stop({ graceful: false });
  }
  if (failures[0]) throw failures[0];
  await grantToRuntime(ownerUrl);
}
