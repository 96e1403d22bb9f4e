import "server-only";
import { createHash } from "node:crypto";

/**
 * The key of what was said in a form under its own key: the same answers again are a retry, others under the same key (a
 * page gone back to, or drawn again after a failure) are another answer.
 */
export function answerKey(clientKey: string, said: readonly unknown[]): string {
  const hash = createHash("sha256")
    .update([clientKey.toLowerCase(), ...said].join(" "))
    .digest("hex");
  return hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
