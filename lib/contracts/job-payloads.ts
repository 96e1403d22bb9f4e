import type { JobQueue } from "@/lib/contracts/jobs";

/** Fails to compile when a queue has no payload, or a payload no queue. */
type ForEachQueue<Payloads extends Record<JobQueue, object>> = Payloads;

/** What each job carries: ids, never a person's words. */
export type JobPayloads = ForEachQueue<{
  "alert.raised": { clinicId: string; alertId: string };
  "mail.send": { clinicId: string; mailId: string };
  "notice.send": { clinicId: string; noticeId: string };
  "sign-in-code.send": { signInRequestId: string };
  "reset-link.send": { signInRequestId: string };
  "clinic-export.make": { clinicId: string; exportId: string };
  "patient-import.work": { clinicId: string; importId: string };
  "channel-test.send": { clinicId: string; staffId: string; testId: string };
}>;
