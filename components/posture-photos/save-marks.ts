import { areSame, type LeftMarks } from "@/components/posture-photos/left-marks";
import type { Problem, Sent } from "@/lib/client/send-json";
import type { Landmarks } from "@/lib/domain/posture-photos/landmarks";

/** After the last tap, so that a point nudged to its place is one save. */
export const PAUSE_MS = 500;
export const RETRY_MS = 10_000;

export type MarksState =
  | { readonly kind: "untouched" | "waiting" | "saving" | "saved" | "offline" }
  | { readonly kind: "failed"; readonly problem: Problem };

type Saving = {
  /** What the record holds. */
  readonly stored: Landmarks;
  /** What this tab left the last time, to go on from. */
  readonly left: Landmarks | null;
  readonly show: (marks: Landmarks) => void;
  /** `over`: what the record held as far as this page knows; null puts them there whatever it holds. */
  readonly put: (marks: Landmarks, over: Landmarks | null, keepalive: boolean) => Promise<Sent<unknown>>;
  /** Keeps in the tab what has no answer; null forgets it. */
  readonly keep: (left: LeftMarks | null) => void;
  readonly tell: (state: MarksState) => void;
};

export type MarksSaver = {
  readonly change: (marks: Landmarks) => void;
  readonly save: () => void;
  /** After a colleague was quicker: puts these in the place of theirs. Else the same as `save`. */
  readonly retry: () => void;
  /** The page may be about to end: saves at once, and keeps what has no answer. */
  readonly hold: () => void;
  /** The page ends: sends what is not known to stand in the record, and keeps it until it does. Answers when that is decided. */
  readonly leave: () => Promise<void>;
  readonly isBehind: () => boolean;
};

/** Saves a photo's landmarks half a second after the last one was put, one request at a time, and when they are left. */
export function saveMarks({ stored, left, show, put, keep, tell }: Saving): MarksSaver {
  let saved = stored;
  let now = stored;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay = false;
  let refusal: string | null = null;

  const isBehind = () => underWay || !areSame(now, saved);
  const later = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(save, milliseconds);
  };
  const push = async (mayReplace: boolean): Promise<void> => {
    const marks = now;
    underWay = true;
    tell({ kind: "saving" });
    const sent = await put(marks, mayReplace ? null : saved, false);
    underWay = false;
    refusal = sent.ok ? null : sent.problem.code;
    if (sent.ok) {
      saved = marks;
      keep(null);
      tell({ kind: isBehind() ? "waiting" : "saved" });
      if (isBehind()) later(PAUSE_MS);
    } else if (sent.problem.status === 0) {
      tell({ kind: "offline" });
      later(RETRY_MS);
    } else tell({ kind: "failed", problem: sent.problem });
  };
  function save(): void {
    clearTimeout(timer);
    if (!underWay && isBehind()) void push(false);
  }

  const change = (marks: Landmarks): void => {
    now = marks;
    tell({ kind: "waiting" });
    later(PAUSE_MS);
  };
  if (left !== null) {
    show(left);
    change(left);
  }

  return {
    save,
    retry: () => {
      if (refusal !== "conflict") save();
      else if (!underWay) void push(true);
    },
    isBehind,
    change,
    hold: () => {
      if (!isBehind()) return;
      keep({ over: saved, marks: now });
      save();
    },
    leave: async () => {
      clearTimeout(timer);
      if (!isBehind()) return;
      const marks = now;
      keep({ over: saved, marks });
      const sent = await put(marks, saved, true);
      if (!sent.ok) return;
      saved = marks;
      if (!isBehind()) keep(null);
    },
  };
}
