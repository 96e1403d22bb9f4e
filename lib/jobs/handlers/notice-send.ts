import "server-only";
import type { JobPayloads } from "@/lib/contracts/job-payloads";
import { deliverNotice } from "@/lib/use-cases/notices/deliver-notice";

export const onNoticeSend = ({ clinicId, noticeId }: JobPayloads["notice.send"]): Promise<void> =>
  deliverNotice(clinicId, noticeId);
