import { inTime } from "@/components/alerts/in-time";
import { type LiveEvent, openLive } from "@/components/alerts/live-events";
import {
  BEAT_LATE_MS,
  type DeskCall,
  FAULTS_MS,
  type LiveState,
  POLL_MS,
  RETRY_MS,
  STALE_AFTER_MS,
  UNKNOWN,
} from "@/components/alerts/live-state";
import { getJson, LOCKED_EVENT, type Sent } from "@/lib/client/send-json";
import type { ListFaultsReply } from "@/lib/contracts/fault";
import { LIVE_TOPICS, type LiveTopic } from "@/lib/contracts/live";
import type { UnreadReply } from "@/lib/contracts/message";
import type { Signal } from "@/lib/contracts/session";

/** Pages listen for this on `window`; `detail` is the topic to fetch again. */
export const LIVE_EVENT = "plumbline:live";
/** A fetch that takes longer has failed; the stale bar does not wait for it. */
const FETCH_LIMIT_MS = 15_000;

function tellPage(topic: LiveTopic): void {
  window.dispatchEvent(new CustomEvent(LIVE_EVENT, { detail: topic }));
}

function quietly<Reply>(url: string): Promise<Sent<Reply>> {
  return getJson<Reply>(url, { background: true, signal: AbortSignal.timeout(FETCH_LIMIT_MS) });
}

/**
 * Keeps one page's picture of what waits: by the stream while it beats, by polling while it does not, and marked stale
 * when neither has worked for 30 s. Answers how to stop.
 */
export function watchClinic(tell: (state: LiveState) => void): () => void {
  let state: LiveState = { ...UNKNOWN, knownAt: new Date() };
  let beatAt = 0;
  let polledAt = 0;
  let askedFaultsAt = 0;
  let pollFailed = false;
  let polling = false;
  const update = (change: Partial<LiveState>) => tell((state = { ...state, ...change }));
  const known = () => update({ knownAt: new Date(), stale: false });

  const refused = ({ status, code }: { status: number; code: string }) => {
    // A locked answer has sent the page away already, with the way back: see send-json.ts and watch-idle.ts.
    if (code !== "locked" && status === 401) update({ signedOut: true, stale: true });
  };
  const fetchSignal = async () => {
    const sent = await quietly<Signal>("/api/clinic/alerts/signal");
    if (sent.ok) update({ signal: sent.reply });
    else refused(sent.problem);
    return sent.ok;
  };
  const fetchCalls = async () => {
    const sent = await quietly<{ calls: DeskCall[] }>("/api/kiosks/desk-calls");
    if (sent.ok) update({ calls: sent.reply.calls });
    else refused(sent.problem);
    return sent.ok;
  };
  const fetchUnread = async () => {
    const sent = await quietly<UnreadReply>("/api/threads/unread");
    if (sent.ok) update({ unread: sent.reply });
    else refused(sent.problem);
    return sent.ok;
  };
  const fetchFaults = async () => {
    askedFaultsAt = Date.now();
    const sent = await quietly<ListFaultsReply>("/api/clinic/faults");
    if (sent.ok) update({ faults: sent.reply.faults });
    else refused(sent.problem);
    return sent.ok;
  };
  const fetchAll = async () => {
    if (polling) return;
    polling = true;
    const fetched = await Promise.all([fetchSignal(), fetchCalls(), fetchUnread(), fetchFaults()]);
    polling = false;
    polledAt = Date.now();
    pollFailed = fetched.includes(false);
    if (pollFailed) return;
    known();
    for (const topic of LIVE_TOPICS) tellPage(topic);
  };

  const FETCH: Readonly<Partial<Record<LiveTopic, () => Promise<boolean>>>> = {
    alerts: fetchSignal,
    "desk-calls": fetchCalls,
    channels: fetchFaults,
    messages: fetchUnread,
  };
  /** A change that was heard and could not be fetched is not known: the page asks again, and counts as old until it has it. */
  const fetchChanged = async (topic: LiveTopic) => {
    if ((await FETCH[topic]?.()) === false) pollFailed = true;
  };
  const spread = inTime((topic) => {
    tellPage(topic);
    void fetchChanged(topic);
  });

  const hear = (event: LiveEvent) => {
    if (event.kind === "changed") {
      spread(event.topic, event.now);
    } else if (event.kind === "beat" && event.live) {
      // What happened while the stream was away was not heard.
      const wasAway = Date.now() - beatAt > BEAT_LATE_MS;
      beatAt = Date.now();
      if (wasAway) void fetchAll();
      else if (!pollFailed) known();
    } else if (event.kind === "ended" && event.why === "locked") {
      window.dispatchEvent(new Event(LOCKED_EVENT));
    } else {
      beatAt = 0;
    }
  };
  const check = () => {
    const now = Date.now();
    const due = pollFailed ? RETRY_MS : POLL_MS;
    const streaming = now - beatAt <= BEAT_LATE_MS && !pollFailed;
    if (!streaming && now - polledAt >= due) void fetchAll();
    else if (now - askedFaultsAt >= FAULTS_MS) void fetchFaults();
    const age = now - (state.knownAt?.getTime() ?? now);
    if (age > STALE_AFTER_MS && !state.stale) update({ stale: true });
  };

  void fetchAll();
  const stop = openLive(hear);
  const timer = setInterval(check, 1_000);
  // A browser slows the timers of a hidden tab: what it slept through is judged before anybody reads it.
  document.addEventListener("visibilitychange", check);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", check);
    stop();
  };
}
