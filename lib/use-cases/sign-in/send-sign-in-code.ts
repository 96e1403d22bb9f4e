import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/access/system-actor";
import { listPortalAccounts } from "@/lib/data/sign-in/portal-accounts";
import { findSignInRequest, updateRequestCode } from "@/lib/data/sign-in/sign-in-requests";
import { withActorSql } from "@/lib/data/with-actor";
import { sendMail } from "@/lib/use-cases/mail/send-mail";
import { signInCode, signInCodeHash } from "@/lib/use-cases/sign-in/derived-secrets";

/**
 * The worker's half of asking for a code: nothing for an unknown address, code and mail for a known one. Done twice it
 * does no more: the code follows from the request's id and the mail has one key.
 */
export async function sendSignInCode(requestId: string): Promise<void> {
  const request = await findSignInRequest(requestId);
  if (!request || request.usedAt || request.expiresAt <= new Date()) return;
  const [account] = await listPortalAccounts(request.email);
  if (!account) return;
  await updateRequestCode(requestId, signInCodeHash(requestId, signInCode(requestId)));
  const acting = systemActor(account.clinicId, "sign-in-code.send", randomUUID());
  await withActorSql(acting, (sql) =>
    sendMail(sql, {
      clinicId: account.clinicId,
      recipient: request.email,
      template: "sign-in-code",
      values: { signInRequestId: requestId },
      dedupeKey: `sign-in-code:${requestId}`,
    }),
  );
}
