import "server-only";
import { lookup as systemLookup } from "node:dns/promises";
import http from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { NotSent } from "@/lib/notify/not-sent";
import { outsideUrl } from "@/lib/notify/outside-url";
import { isPublicAddress } from "@/lib/notify/public-address";

type Address = { readonly address: string; readonly family: number };
export type Resolve = (hostname: string) => Promise<readonly Address[]>;

export type OutsidePost = {
  readonly url: string;
  /** The only hosts allowed, when there is such a list. */
  readonly hosts?: readonly string[];
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Buffer;
};

type Options = { readonly resolve?: Resolve; readonly waitMs?: number };

const WAIT_MS = 10_000;
const bySystem: Resolve = (hostname) => systemLookup(hostname, { all: true });

/** What a name stands for; nothing when whoever is asked for it does not say so in time. */
function foundInTime(asked: Promise<readonly Address[]>, signal: AbortSignal): Promise<readonly Address[]> {
  const late = new Promise<[]>((resolve) => signal.addEventListener("abort", () => resolve([])));
  return Promise.race([asked.catch(() => []), late]);
}

/** Asked once; every address of the name must be a public one, and the connection goes to the one that was checked. */
async function checkedAddress(
  { hostname }: URL,
  { forTests, resolve, signal }: { forTests: boolean; resolve: Resolve; signal: AbortSignal },
): Promise<Address> {
  const bare = hostname.replace(/^\[(.*)\]$/, "$1");
  const family = isIP(bare);
  const found = family > 0 ? [{ address: bare, family }] : await foundInTime(resolve(bare), signal);
  const [first] = found;
  if (!first) throw new NotSent("no-address");
  if (!forTests && !found.every(({ address }) => isPublicAddress(address)))
    throw new NotSent("private-address");
  return first;
}

function pinnedTo({ address, family }: Address): LookupFunction {
  return (_hostname, options, answer) => {
    if (options.all) answer(null, [{ address, family }]);
    else answer(null, address, family);
  };
}

const codeOf = (error: unknown): string => {
  const { code, name } = error as { code?: unknown; name?: unknown };
  if (name === "TimeoutError" || name === "AbortError") return "no-answer";
  return typeof code === "string" && /^[A-Z_]{1,40}$/.test(code) ? code : "not-reached";
};

/** Sends and answers the status alone: nothing of the reply is read, and no redirect is followed. */
function statusOf(url: URL, address: Address, post: OutsidePost, signal: AbortSignal): Promise<number> {
  const { request } = url.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: "POST",
      headers: { ...post.headers, "content-length": post.body.length },
      agent: false,
      lookup: pinnedTo(address),
      signal,
    });
    sent.once("response", (response) => {
      response.on("error", () => undefined);
      response.destroy();
      resolve(response.statusCode ?? 0);
    });
    sent.on("error", (error) => reject(new NotSent(codeOf(error))));
    sent.end(post.body);
  });
}

/**
 * Posts to an address that a person or a browser gave us, and to nowhere inside: a listed or public host over https,
 * resolved once, connected to the address that was checked (threat T32). Answers the status; throws NotSent.
 */
export async function postOutside(post: OutsidePost, options: Options = {}): Promise<number> {
  const checked = outsideUrl(post.url, post.hosts);
  if (!checked.ok) throw new NotSent(checked.code, true);
  const signal = AbortSignal.timeout(options.waitMs ?? WAIT_MS);
  const { url, forTests } = checked;
  const address = await checkedAddress(url, { forTests, resolve: options.resolve ?? bySystem, signal });
  return statusOf(url, address, post, signal);
}
