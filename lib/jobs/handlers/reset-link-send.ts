import "server-only";
import type { JobPayloads } from "@/lib/contracts/job-payloads";
import { sendResetLink } from "@/lib/use-cases/sign-in/send-reset-link";

export const onResetLinkSend = ({ signInRequestId }: JobPayloads["reset-link.send"]): Promise<void> =>
  sendResetLink(signInRequestId);
