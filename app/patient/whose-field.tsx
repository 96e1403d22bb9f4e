import { frameOwner } from "@/lib/auth/session-of-request";
import { senderOf } from "@/lib/auth/sender-grant";
import { WHOSE_FIELD } from "@/lib/contracts/whose-field";

/**
 * For a form whose address names no row of the patient's: of two people on one phone the second may be signed in when the
 * page of the first is posted, and where no script runs only this tells them apart. lib/http/define-form.ts reads it.
 */
export async function WhoseField() {
  const owner = await frameOwner();
  return (
    owner?.kind === "patient" && <input type="hidden" name={WHOSE_FIELD} value={senderOf(owner).owner} />
  );
}
