import { problemWords, sendJson } from "@/lib/client/send-json";

/** `blocked`: the person told this browser not to show messages of ours. */
export type BrowserState = "unsupported" | "blocked" | "off" | "on";

/** Which worker shows the messages, and where the server takes this browser's address. */
export type PushDoor = Readonly<{ script: string; scope: string; api: string }>;
export const CLINIC_DOOR: PushDoor = {
  script: "/clinic/worker.js",
  scope: "/clinic/",
  api: "/api/push-subscriptions",
};
export const PATIENT_DOOR: PushDoor = {
  script: "/patient/worker.js",
  scope: "/patient/",
  api: "/api/reminders/push",
};

const isSupported = () => "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

async function subscription({ scope }: PushDoor): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration(scope);
  return (await registration?.pushManager.getSubscription()) ?? null;
}

/** How this browser stands, for the person who is signed in. */
export async function readBrowser(door: PushDoor): Promise<BrowserState> {
  if (!isSupported()) return "unsupported";
  if (Notification.permission === "denied") return "blocked";
  const found = await subscription(door);
  if (!found) return "off";
  const sent = await sendJson<{ on: boolean }>("POST", `${door.api}/state`, {
    endpoint: found.endpoint,
  });
  return sent.ok && sent.reply.on ? "on" : "off";
}

function bytesOf(key: string): Uint8Array<ArrayBuffer> {
  const text = atob(key.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** A subscription made for another key of ours can no longer be sent to: a new one takes its place. */
async function subscribed({ script, scope }: PushDoor, publicKey: string): Promise<PushSubscription> {
  await navigator.serviceWorker.register(script, { scope });
  const { pushManager } = await navigator.serviceWorker.ready;
  const options = { userVisibleOnly: true, applicationServerKey: bytesOf(publicKey) };
  try {
    return await pushManager.subscribe(options);
  } catch (error) {
    const old = await pushManager.getSubscription();
    if (!old || !(error instanceof DOMException) || error.name !== "InvalidStateError") throw error;
    await old.unsubscribe();
    return pushManager.subscribe(options);
  }
}

/** What this browser knows of a person who turned pushes on here: several people may share it. */
type Kept = { readonly endpoint: string; readonly publicKey: string };
const keptUnder = (whose: string) => `plumbline-push ${whose}`;

function keptOf(whose: string): Kept | null {
  const text = localStorage.getItem(keptUnder(whose));
  return text === null ? null : (JSON.parse(text) as Kept);
}

/** Tells the server where this browser’s pushes go now; answers why it did not take it, or null. */
async function store(
  door: PushDoor,
  whose: string,
  publicKey: string,
  found: PushSubscription,
): Promise<string | null> {
  const { endpoint, keys } = found.toJSON();
  const { p256dh, auth } = keys ?? {};
  const sent = await sendJson("POST", door.api, { endpoint, p256dh, auth });
  if (!sent.ok) return problemWords(sent.problem);
  const kept: Kept = { endpoint: found.endpoint, publicKey };
  localStorage.setItem(keptUnder(whose), JSON.stringify(kept));
  return null;
}

/** Turns pushes on; answers why not, or null. Call from a click, since the browser asks the person. */
export async function turnOn(door: PushDoor, whose: string, publicKey: string): Promise<string | null> {
  if ((await Notification.requestPermission()) !== "granted")
    return "This browser was not allowed to show messages.";
  try {
    return await store(door, whose, publicKey, await subscribed(door, publicKey));
  } catch {
    return "This browser’s push service did not answer. Try again later, or use another browser.";
  }
}

/**
 * A push service may take a browser's subscription away or give it another address, and tells nobody who could act on
 * it. Where this person had turned pushes on, the server is told the new one, and forgets the old.
 */
export async function renew(door: PushDoor, whose: string): Promise<void> {
  const kept = isSupported() && Notification.permission === "granted" ? keptOf(whose) : null;
  if (!kept) return;
  const found = (await subscription(door)) ?? (await subscribed(door, kept.publicKey));
  if (found.endpoint === kept.endpoint) return;
  if ((await store(door, whose, kept.publicKey, found)) === null)
    await sendJson("POST", `${door.api}/end`, { endpoint: kept.endpoint });
}

/** Turns pushes off for this person; somebody else who uses this browser keeps theirs. */
export async function turnOff(door: PushDoor, whose: string): Promise<string | null> {
  localStorage.removeItem(keptUnder(whose));
  const found = await subscription(door);
  if (!found) return null;
  const sent = await sendJson<{ others: boolean }>("POST", `${door.api}/end`, {
    endpoint: found.endpoint,
  });
  if (!sent.ok) return problemWords(sent.problem);
  if (!sent.reply.others) await found.unsubscribe();
  return null;
}
