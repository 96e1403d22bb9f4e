import type { Fault } from "@/lib/contracts/fault";
import type { DeskReason } from "@/lib/contracts/kiosk";
import type { UnreadReply } from "@/lib/contracts/message";
import type { Signal } from "@/lib/contracts/session";

export type DeskCall = {
  readonly deviceId: string;
  readonly deviceName: string;
  readonly reason: DeskReason;
  readonly calledAt: string;
  readonly patientName: string | null;
};

export type LiveState = {
  /** Null until it was fetched once: not known is not "no alerts". */
  readonly signal: Signal | null;
  readonly calls: readonly DeskCall[];
  /** Messages nobody at the clinic has read; null until it was fetched once. */
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
