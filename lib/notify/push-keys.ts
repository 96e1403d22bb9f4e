import "server-only";
import { createECDH } from "node:crypto";
import { env } from "@/lib/env";
import { derivedToken } from "@/lib/secrets";

export type PushKeys = { readonly publicKey: string; readonly privateKey: string };

/** Follows from SECRET, so that web and worker of a demo agree without anybody making keys. */
function derivedKeys(): PushKeys {
  const privateKey = derivedToken("push-keys", "");
  const curve = createECDH("prime256v1");
  curve.setPrivateKey(privateKey, "base64url");
  return { publicKey: curve.getPublicKey("base64url", "uncompressed"), privateKey };
}

/** The deployment's key pair for web push; null in production until an operator has set one. */
export function pushKeys(): PushKeys | null {
  const { NODE_ENV, DEMO, VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = env();
  if (publicKey !== undefined && privateKey !== undefined) return { publicKey, privateKey };
  return NODE_ENV === "production" && !DEMO ? null : derivedKeys();
}
