import type { From } from "@/lib/client/kept-session/step";
import type { KeptItem } from "@/lib/client/kept-session/view";
import type { PhoneSession } from "@/lib/domain/outbox/phone-session";

const item = (id: string, more: Partial<KeptItem> = {}): KeptItem => ({
  ...{ id, side: "both", dose: { sets: 2, work: { kind: "reps", reps: 8 } } },
  ...{ standsFor: null, needs: [], backOn: null, backBefore: null, sharesWith: [], rounds: 1, ...more },
});

/** A warm-up, the lift that needs it with the easier one that may stand in for it, and a stretch of each side. */
export const KEPT_ITEMS = [
  item("walk"),
  item("lift", { needs: ["walk"] }),
  item("easier", { needs: ["walk"], standsFor: "lift" }),
  item("stretch", { side: "each" }),
];
export const begunOnPhone: PhoneSession = {
  ...{ owner: "me", session: "s", versionId: "v", day: "2026-03-10" },
  ...{ logs: [], stopped: [], ended: false },
};
/** A step's start: all of it open, in a session of which this is known. */
export const fromKept = (session: Partial<PhoneSession> = {}): From => ({
  ...{ session: { ...begunOnPhone, ...session }, items: KEPT_ITEMS, open: KEPT_ITEMS },
  instructing: ["both-legs=NEW", "leg-pain=NEW", "sharp-pain=strong", "sharp-pain=spread"],
});
/** An exercise logged as done, of both sides. */
export const doneOnPhone = (itemId: string) => ({ itemId, side: "both", outcome: "done" }) as const;
