import "server-only";
import { createDecipheriv, createECDH, createHash, hkdfSync, type ECDH } from "node:crypto";
import { env } from "@/lib/env";

type Box = {
  readonly keyId: string;
  readonly ephemeral: string;
  readonly iv: string;
  readonly text: string;
};

const TAG_BYTES = 16;
const bytesOf = (text: string) => Buffer.from(text, "base64url");

export type BoxKey = { readonly keyId: string; readonly publicKey: string };
type OwnKey = BoxKey & { readonly secret: string; readonly pair: ECDH };

/** Named by every page of the patient's door, and asked twice for each answer that arrives: made once a process. */
let kept: OwnKey | undefined;

/** The server's own key pair for phones, from its one secret: nothing to make, to store or to lose apart from that. */
function ownKey(): OwnKey {
  const secret = env().SECRET;
  if (kept?.secret === secret) return kept;
  const pair = pairFrom(secret);
  const raw = pair.getPublicKey();
  const keyId = createHash("sha256").update(raw).digest("base64url").slice(0, 12);
  kept = { secret, pair, keyId, publicKey: raw.toString("base64url") };
  return kept;
}

function pairFrom(secret: string): ECDH {
  const pair = createECDH("prime256v1");
  for (let round = 0; ; round += 1) {
    try {
      pair.setPrivateKey(Buffer.from(hkdfSync("sha256", secret, "", `plumbline outbox key ${round}`, 32)));
      return pair;
    } catch {
      // Not a number below the curve's order: one secret in four thousand million. The next one is.
    }
  }
}

/** What a phone closes its answers with. */
export function boxKey(): BoxKey {
  const { keyId, publicKey } = ownKey();
  return { keyId, publicKey };
}

/** The text a phone closed under this id; null when it was altered, or closed for another key. */
export function openBox(id: string, box: Box): string | null {
  try {
    const shared = ownKey().pair.computeSecret(bytesOf(box.ephemeral));
    const key = hkdfSync("sha256", shared, bytesOf(box.ephemeral), "plumbline outbox", 32);
    const sealed = bytesOf(box.text);
    const decipher = createDecipheriv("aes-256-gcm", Buffer.from(key), bytesOf(box.iv));
    decipher.setAAD(Buffer.from(`${id} ${box.keyId}`));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    return decipher.update(sealed.subarray(0, -TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return null;
  }
}
