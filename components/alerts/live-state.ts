import type { ClinicPicture, DeskCall } from "@/lib/contracts/clinic-picture";
import type { Fault } from "@/lib/contracts/fault";
import type { UnreadReply } from "@/lib/contracts/message";
import type { Signal } from "@/lib/contracts/session";

export type LiveState = {
  /** Null until it was read once: not known is not "no alerts". */
  readonly signal: Signal | null;
  readonly calls: readonly DeskCall[];
  /** Messages nobody at the clinic has read; null until they were counted once. */
  readonly unread: UnreadReply | null;
  /** What keeps alerts from reaching somebody just now. */
  readonly faults: readonly Fault[];
  /** When we last knew that nothing had changed unseen; null on the server. */
  readonly knownAt: Date | null;
  readonly stale: boolean;
  readonly signedOut: boolean;
};

export const UNKNOWN: LiveState = {
  signal: null,
  calls: [],
  unread: null,
  faults: [],
  knownAt: null,
  stale: false,
  signedOut: false,
};

/** What a page knows as it opens. */
export const atFirst = ({ signal, calls, unread, faults }: ClinicPicture): LiveState => ({
  ...UNKNOWN,
  ...{ signal: signal ?? null, calls: calls ?? [], unread: unread ?? null, faults: faults ?? [] },
});

/** A page may be this old before the bar says so: with the check each second, within 30 s of whatever cut it off. */
export const STALE_AFTER_MS = 28_000;
/** Beats come every 15 s; later than this the stream counts as lost. */
export const BEAT_LATE_MS = 18_000;
/** While the stream is lost. Shorter than STALE_AFTER_MS, so that good polling never looks stale. */
export const POLL_MS = 20_000;
export const RETRY_MS = 5_000;
/** Faults come by the clock too, a notice that is late, so they are asked for whatever the stream says. */
export const FAULTS_MS = 30_000;
/** 200 screens that hear of one change ask for it spread over this time, unless it interrupts. */
export const SPREAD_MS = 1_000;
