/** Every queue the worker listens on. Deployment creates them; the running product may not. */
export const JOB_QUEUES = [
  "alert.raised",
  "mail.send",
  "notice.send",
  "sign-in-code.send",
  "reset-link.send",
  "channel-test.send",
] as const;

export type JobQueue = (typeof JOB_QUEUES)[number];

/** Where a job goes after its last retry; the sweep turns each into an operational alert. */
export const DEAD_LETTER_QUEUE = "dead-letter";
