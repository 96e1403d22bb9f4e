import "server-only";
import { env } from "@/lib/env";

export type OutsideUrl =
  | { readonly ok: true; readonly url: URL; readonly forTests: boolean }
  | { readonly ok: false; readonly code: "not-a-url" | "not-https" | "not-plain" | "not-listed" };

/** Listeners that tests run on this machine: never in production, where the settings refuse them at the start too. */
function isTestHost(url: URL): boolean {
  const { NODE_ENV, DEMO, LOOPBACK_TEST_HOSTS } = env();
  return (NODE_ENV !== "production" || DEMO) && LOOPBACK_TEST_HOSTS.includes(url.host);
}

/**
 * An address outside this machine that somebody gave us to send to: https on its usual port, no name or password in
 * it, and a host of `hosts` when there is such a list.
 */
export function outsideUrl(text: string, hosts?: readonly string[]): OutsideUrl {
  if (!URL.canParse(text)) return { ok: false, code: "not-a-url" };
  const url = new URL(text);
  if (isTestHost(url) && /^https?:$/.test(url.protocol)) return { ok: true, url, forTests: true };
  if (url.protocol !== "https:") return { ok: false, code: "not-https" };
  if (url.username !== "" || url.password !== "" || url.hash !== "") return { ok: false, code: "not-plain" };
  if (hosts ? !hosts.includes(url.host) : url.port !== "") return { ok: false, code: "not-listed" };
  return { ok: true, url, forTests: false };
}
