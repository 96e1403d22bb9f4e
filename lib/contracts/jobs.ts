/** Every queue the worker listens on. Deployment creates them; the running product may not. */
export const JOB_QUEUES = [
  "alert.raised",
  "mail.send",
  "notice.send",
  "sign-in-code.send",
  "reset-link.send",
  "channel-test.send",
  "clinic-export.make",
  "patient-import.work",
] as const;

/** Jobs that may take long, and for how many seconds before another worker may begin them anew. */
export const LONG_JOBS: Readonly<Partial<Record<JobQueue, number>>> = {
  "clinic-export.make": 3_600,
  "patient-import.work": 3_600,
};

/** Whoever does such a job says so more often; after so many silent seconds it is gone, and another begins anew. */
export const LONG_JOB_SILENCE_SECONDS = 60;

export type JobQueue = (typeof JOB_QUEUES)[number];

/** Where a job goes after its last retry; the sweep turns each into an operational alert. */
export const DEAD_LETTER_QUEUE = "dead-letter";
