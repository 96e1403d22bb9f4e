import "server-only";
import type { PushTarget } from "@/lib/notify/push-notice";
import { sealed, secretHash, unsealed } from "@/lib/secrets";

const PUSH = "push-subscription";
const WEBHOOK = "clinic-webhook";

export const sealedTarget = (target: PushTarget): string => sealed(PUSH, JSON.stringify(target));

/** Null when the server's key has changed since. */
export function openedTarget(text: string): PushTarget | null {
  const opened = unsealed(PUSH, text);
  return opened === null ? null : (JSON.parse(opened) as PushTarget);
}

/** Finds a browser's row by its address without keeping the address. */
export const endpointHash = (endpoint: string): string => secretHash(PUSH, endpoint);

export const sealedSecret = (secret: string): string => sealed(WEBHOOK, secret);
export const openedSecret = (text: string): string | null => unsealed(WEBHOOK, text);
