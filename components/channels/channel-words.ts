import type { Channel, TryState } from "@/lib/domain/notices/channels";

export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  mail: "Email",
  push: "Browser message",
  webhook: "Text message",
};

export type Try = { readonly channel: Channel; readonly state: TryState; readonly code: string | null };

const STATE_WORDS: Readonly<Record<TryState, string>> = {
  accepted: "accepted",
  failed: "failed",
  refused: "refused",
};

/** What a code means, where a person can do something about it. */
const CODE_WORDS: Readonly<Record<string, string>> = {
  gone: "this browser is no longer signed up",
  unreadable: "the server’s secret has changed since it was set up",
  "no-answer": "no answer in time",
  "no-address": "its host is not known",
  "private-address": "its host is inside this network",
  "not-listed": "its host is not in WEBHOOK_HOSTS",
  redirect: "it answered with a redirect",
  "no-push-keys": "the server has no push keys",
  "no-smtp-url": "the server has no email server",
};

const reason = (code: string): string => CODE_WORDS[code] ?? code.replace(/^refused-/, "answered ");

/** "accepted", or "failed: no answer in time". */
export const outcomeWords = ({ state, code }: Try): string =>
  code === null ? STATE_WORDS[state] : `${STATE_WORDS[state]}: ${reason(code)}`;
