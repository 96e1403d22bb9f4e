import "server-only";
import type { JobPayloads } from "@/lib/contracts/job-payloads";
import { deliverMail } from "@/lib/use-cases/mail/deliver-mail";

export const onMailSend = ({ clinicId, mailId }: JobPayloads["mail.send"]): Promise<void> =>
  deliverMail(clinicId, mailId);
