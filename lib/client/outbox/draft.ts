import { keepDraft, readDraft } from "@/lib/client/outbox/store";
import type { CheckInDraft } from "@/lib/domain/outbox/check-in-draft";

/** The patient's own cache, which public/patient/worker.js makes for them and deletes before anybody else comes. */
const OWN_CACHE = "patient-own-";
const KEY_AT = "/patient/draft-key";

/**
 * What closes a draft lies in the patient's own cache: with that gone, by whichever way a phone changes hands, nothing
 * opens it any more. Null where this phone keeps nothing of theirs.
 */
async function draftKey(owner: string): Promise<CryptoKey | null> {
  const name = (await caches.keys()).find((one) => one.startsWith(`${OWN_CACHE}${owner}`));
  if (name === undefined) return null;
  const cache = await caches.open(name);
  const known = await cache.match(KEY_AT);
  const bytes = known
    ? new Uint8Array(await known.arrayBuffer())
    : crypto.getRandomValues(new Uint8Array(32));
  if (!known) await cache.put(KEY_AT, new Response(bytes));
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** Keeps how far an unfinished check-in is, closed, until it is whole. */
export async function keepCheckInDraft(owner: string, draft: CheckInDraft): Promise<void> {
  const key = await draftKey(owner);
  if (key === null) return;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(draft));
  await keepDraft({ owner, iv, text: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, text) });
}

/** The unfinished one of this patient; null where there is none, or none that still opens. */
export async function readCheckInDraft(owner: string): Promise<CheckInDraft | null> {
  const [kept, key] = [await readDraft(owner), await draftKey(owner)];
  if (!kept || key === null) return null;
  const { iv, text } = kept;
  const opened = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, text).catch(() => null);
  return opened && (JSON.parse(new TextDecoder().decode(opened)) as CheckInDraft);
}
