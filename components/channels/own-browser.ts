import { problemWords, sendJson } from "@/lib/client/send-json";

/** `blocked`: the person told this browser not to show messages of ours. */
export type BrowserState = "unsupported" | "blocked" | "off" | "on";

const SCRIPT = "/clinic/worker.js";
const SCOPE = "/clinic/";

const isSupported = () => "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

async function subscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration(SCOPE);
  return (await registration?.pushManager.getSubscription()) ?? null;
}

/** How this browser stands, for the person who is signed in. */
export async function readBrowser(): Promise<BrowserState> {
  if (!isSupported()) return "unsupported";
  if (Notification.permission === "denied") return "blocked";
  const found = await subscription();
  if (!found) return "off";
  const sent = await sendJson<{ on: boolean }>("POST", "/api/push-subscriptions/state", {
    endpoint: found.endpoint,
  });
  return sent.ok && sent.reply.on ? "on" : "off";
}

function bytesOf(key: string): Uint8Array<ArrayBuffer> {
  const text = atob(key.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** A subscription made for another key of ours can no longer be sent to: a new one takes its place. */
async function subscribed(publicKey: string): Promise<PushSubscription> {
  await navigator.serviceWorker.register(SCRIPT, { scope: SCOPE });
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

/** Turns pushes on; answers why not, or null. Call from a click, since the browser asks the person. */
export async function turnOn(publicKey: string): Promise<string | null> {
  if ((await Notification.requestPermission()) !== "granted")
    return "This browser was not allowed to show messages.";
  try {
    const { endpoint, keys } = (await subscribed(publicKey)).toJSON();
    const { p256dh, auth } = keys ?? {};
    const sent = await sendJson("POST", "/api/push-subscriptions", { endpoint, p256dh, auth });
    return sent.ok ? null : problemWords(sent.problem);
  } catch {
    return "This browser's push service did not answer. Try again later, or use another browser.";
  }
}

/** Turns pushes off for this person; somebody else who uses this browser keeps theirs. */
export async function turnOff(): Promise<string | null> {
  const found = await subscription();
  if (!found) return null;
  const sent = await sendJson<{ others: boolean }>("POST", "/api/push-subscriptions/end", {
    endpoint: found.endpoint,
  });
  if (!sent.ok) return problemWords(sent.problem);
  if (!sent.reply.others) await found.unsubscribe();
  return null;
}
