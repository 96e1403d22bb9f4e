/** Where an attendance stands; the board and the waiting time derive from it and its timestamps. */
export const VISIT_STATUSES = [
  "booked",
  "arrived",
  "in_room",
  "with_clinician",
  "done",
  "cancelled",
] as const;
export type VisitStatus = (typeof VISIT_STATUSES)[number];

export const VISIT_MOVES = ["arrive", "room", "start", "finish", "cancel", "undo"] as const;
export type VisitMove = (typeof VISIT_MOVES)[number];

export type VisitStamps = Readonly<{
  arrivedAt: Date | null;
  roomAt: Date | null;
  startedAt: Date | null;
  doneAt: Date | null;
}>;
export type VisitState = VisitStamps & Readonly<{ status: VisitStatus }>;

type Forward = Readonly<{
  from: readonly VisitStatus[];
  to: VisitStatus;
  stamp: keyof VisitStamps | null;
}>;

/** A small clinic may skip the room, never the arrival: who has not arrived cannot be treated. */
const FORWARD: Readonly<Record<Exclude<VisitMove, "undo">, Forward>> = {
  arrive: { from: ["booked"], to: "arrived", stamp: "arrivedAt" },
  room: { from: ["arrived"], to: "in_room", stamp: "roomAt" },
  start: { from: ["arrived", "in_room"], to: "with_clinician", stamp: "startedAt" },
  finish: { from: ["with_clinician"], to: "done", stamp: "doneAt" },
  cancel: { from: ["booked"], to: "cancelled", stamp: null },
};

const MOVES = Object.keys(FORWARD) as (keyof typeof FORWARD)[];

/** The state before the last move; null where there was none. */
function undone(state: VisitState): VisitState | null {
  switch (state.status) {
    case "booked":
      return null;
    case "cancelled":
      return { ...state, status: "booked" };
    case "arrived":
      return { ...state, status: "booked", arrivedAt: null };
    case "in_room":
      return { ...state, status: "arrived", roomAt: null };
    case "with_clinician":
      return { ...state, status: state.roomAt ? "in_room" : "arrived", startedAt: null };
    case "done":
      return { ...state, status: "with_clinician", doneAt: null };
  }
}

/** The visit after a move at `now`; null when the move is not legal from where it stands. */
export function moveVisit(state: VisitState, move: VisitMove, now: Date): VisitState | null {
  if (move === "undo") return undone(state);
  const { from, to, stamp } = FORWARD[move];
  if (!from.includes(state.status)) return null;
  return stamp === null ? { ...state, status: to } : { ...state, status: to, [stamp]: now };
}

/** The forward moves that are legal from a status, the usual one first. */
export function movesFrom(status: VisitStatus): readonly Exclude<VisitMove, "undo">[] {
  return MOVES.filter((move) => FORWARD[move].from.includes(status));
}

/** Whole minutes from arrival until a clinician began, or until `now`; null when nobody waits or waited. */
export function waitingMinutes({ status, arrivedAt, startedAt }: VisitState, now: Date): number | null {
  if (arrivedAt === null || status === "done" || status === "cancelled") return null;
  const until = startedAt ?? now;
  return Math.max(0, Math.floor((until.getTime() - arrivedAt.getTime()) / 60_000));
}
