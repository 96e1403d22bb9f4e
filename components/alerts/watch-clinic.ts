import { inTime } from "@/components/alerts/in-time";
import { type LiveEvent, openLive } from "@/components/alerts/live-events";
import {
  BEAT_LATE_MS,
  FAULTS_MS,
  type LiveState,
  POLL_MS,
  RETRY_MS,
  STALE_AFTER_MS,
} from "@/components/alerts/live-state";
import { tellPage } from "@/components/alerts/live-page";
import { openPicture } from "@/components/alerts/picture";
import { LOCKED_EVENT } from "@/lib/client/send-json";
import type { PicturePart } from "@/lib/contracts/clinic-picture";
import { LIVE_TOPICS, type LiveTopic } from "@/lib/contracts/live";
import { passed } from "@/lib/domain/notices/put-back";

const NEVER = -Infinity;
/** What a change is a change of, in this picture. */
const PART: Readonly<Partial<Record<LiveTopic, PicturePart>>> = {
  ...{ alerts: "signal", "desk-calls": "calls", channels: "faults", messages: "unread" },
};

/**
 * Keeps one page's picture of what waits: by the stream while it beats, by polling while it does not, and marked stale
 * when neither has worked for 30 s. Answers how to stop.
 */
export function watchClinic(tell: (state: LiveState) => void, drawn: LiveState): () => void {
  let state: LiveState = { ...drawn, knownAt: new Date() };
  let beatAt = NEVER;
  let polledAt = NEVER;
  let polling = false;
  const update = (change: Partial<LiveState>) => tell((state = { ...state, ...change }));
  const known = () => {
    if (!picture.isOwed() && !picture.isSlow()) update({ knownAt: new Date(), stale: false });
  };

  const picture = openPicture(update, ({ status, code }) => {
    // A locked answer has sent the page away already, with the way back: see send-json.ts and watch-idle.ts.
    if (code !== "locked" && status === 401) update({ signedOut: true, stale: true });
  });

  const fetchAll = async () => {
    polling = true;
    await picture.fetch();
    polling = false;
    polledAt = Date.now();
    // A change that was heard and could not be fetched is not known: the page asks again, and counts as old until it has it.
    if (picture.isOwed()) return;
    known();
    tellPage(LIVE_TOPICS);
  };

  const isHeard = () => passed(beatAt, Date.now()) <= BEAT_LATE_MS;
  /** One part alone: with it the page knows all again, where the stream tells of the rest. */
  const fetchPart = async (part: PicturePart) => {
    await picture.fetch([part]);
    if (isHeard()) known();
  };

  const spread = inTime((topic) => {
    tellPage([topic]);
    const part = PART[topic];
    if (part) void fetchPart(part);
  });

  const hear = (event: LiveEvent) => {
    if (event.kind === "changed") {
      spread(event.topic, event.now);
    } else if (event.kind === "beat" && event.live) {
      // What happened while the stream was away was not heard, nor need a poll on its way have seen it.
      const wasAway = !isHeard();
      beatAt = Date.now();
      if (wasAway) void fetchAll();
      else known();
    } else if (event.kind === "ended" && event.why === "locked") {
      window.dispatchEvent(new Event(LOCKED_EVENT));
    } else {
      beatAt = NEVER;
    }
  };
  const pollIsDue = (now: number) => {
    if (polling) return false;
    if (picture.isOwed()) return passed(polledAt, now) >= RETRY_MS;
    return !isHeard() && passed(polledAt, now) >= POLL_MS;
  };
  const check = () => {
    const now = Date.now();
    if (pollIsDue(now)) void fetchAll();
    else if (passed(picture.askedAt("faults"), now) >= FAULTS_MS) void fetchPart("faults");
    const age = passed(state.knownAt?.getTime() ?? now, now);
    if (age > STALE_AFTER_MS && !state.stale) update({ stale: true });
  };

  // The stream's first beat fetches all: whoever asks before they listen may miss what comes between. Without one, the
  // check a second later does.
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
