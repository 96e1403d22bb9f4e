import "server-only";
import { createToken, nextTokenId, updateTokensEnded } from "@/lib/data/sign-in/single-use-tokens";
import type { Sql } from "@/lib/data/sql";
import { sendMail } from "@/lib/use-cases/mail/send-mail";
import { linkHash, linkToken, STAFF_LINK_MINUTES } from "@/lib/use-cases/sign-in/derived-secrets";

type StaffLink = {
  readonly purpose: "staff-invite" | "password-reset";
  readonly clinicId: string;
  readonly staffId: string;
  readonly email: string;
  readonly createdBy: string | null;
};

/** Makes a single-use link for a staff member and mails it; earlier links of theirs end. */
export async function createStaffLink(sql: Sql, link: StaffLink): Promise<void> {
  const { purpose, clinicId, staffId, email, createdBy } = link;
  await updateTokensEnded(sql, { staffId });
  const tokenId = await nextTokenId(sql);
  const token = { clinicId, purpose, staffId, createdBy, minutes: STAFF_LINK_MINUTES };
  await createToken(sql, tokenId, linkHash(linkToken(tokenId)), token);
  const dedupeKey = `link:${tokenId}`;
  await sendMail(sql, { clinicId, recipient: email, template: purpose, values: { tokenId }, dedupeKey });
}
