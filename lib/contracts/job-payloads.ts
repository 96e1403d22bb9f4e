import type { JobQueue } from "@/lib/contracts/jobs";

/** What each job carries: ids, never a person's words. */
export type JobPayloads = {
  "alert.raised": { clinicId: string; alertId: string };
  "mail.send": { clinicId: string; mailId: string };
  "sign-in-code.send": { signInRequestId: string };
  "reset-link.send": { signInRequestId: string };
};

type Covers<T extends Record<JobQueue, object>> = T;
/** Fails to compile when a queue has no payload. */
export type EveryQueueHasAPayload = Covers<JobPayloads>;
