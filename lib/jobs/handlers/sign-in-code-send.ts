import "server-only";
import type { JobPayloads } from "@/lib/contracts/job-payloads";
import { sendSignInCode } from "@/lib/use-cases/sign-in/send-sign-in-code";

export const onSignInCodeSend = ({ signInRequestId }: JobPayloads["sign-in-code.send"]): Promise<void> =>
  sendSignInCode(signInRequestId);
