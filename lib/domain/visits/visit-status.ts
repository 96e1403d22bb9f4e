/** Where an attendance stands; the board and the waiting time derive from it and its timestamps. */
export const VISIT_STATUSES = [
  "booked",
  "arrived",
  "in_room",
  "with_clinician",
  "done",
  "cancelled",
  "no_show",
] as const;
export type VisitStatus = (typeof VISIT_STATUSES)[number];

export const VISIT_MOVES = ["arrive", "room", "start", "finish", "cancel", "no-show", "undo"] as const;
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
  "no-show": { from: ["booked"], to: "no_show", stamp: null },
};

const MOVES = Object.keys(FORWARD) as (keyof typeof FORWARD)[];

/** The state before the last move; null where there was none. */
function undone(state: VisitState): VisitState | null {
  switch (state.status) {
    case "booked":
      return null;
    case "cancelled":
    case "no_show":
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

/** Still to come or under way: it holds its clinician's time (the constraint visit_holds_its_time says the same). */
export function holdsItsTime(status: VisitStatus): boolean {
  return status !== "done" && status !== "cancelled" && status !== "no_show";
}

const EARLIEST_ARRIVAL_MS = 12 * 3_600_000;

/** The moves that make sense now: nobody arrives days ahead, or has failed to come before their time. */
export function movesAt(status: VisitStatus, startsAt: Date, now: Date): readonly VisitMove[] {
  const ahead = startsAt.getTime() - now.getTime();
  const fits = { "no-show": ahead <= 0, arrive: ahead < EARLIEST_ARRIVAL_MS };
  const forward = movesFrom(status).filter((move) => !(move in fits) || fits[move as keyof typeof fits]);
  return status === "booked" ? forward : [...forward, "undo"];
}

const minutesBetween = (from: Date, until: Date) =>
  Math.max(0, Math.floor((until.getTime() - from.getTime()) / 60_000));

/** Whole minutes from arrival until a clinician began, or until `now`; null when nobody waits or waited. */
export function waitingMinutes({ status, arrivedAt, startedAt }: VisitState, now: Date): number | null {
  if (arrivedAt === null || !holdsItsTime(status)) return null;
  return minutesBetween(arrivedAt, startedAt ?? now);
}

/** Whole minutes in the stage the visit is in: waiting area, room or with the clinician; null outside these. */
export function stageMinutes({ status, ...stamps }: VisitState, now: Date): number | null {
  const { arrivedAt, roomAt, startedAt } = stamps;
  const since = { arrived: arrivedAt, in_room: roomAt, with_clinician: startedAt };
  const from = status in since ? since[status as keyof typeof since] : null;
  return from === null ? null : minutesBetween(from, now);
}
