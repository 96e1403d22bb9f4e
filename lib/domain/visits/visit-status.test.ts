import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  holdsItsTime,
  moveVisit,
  movesAt,
  movesFrom,
  stageMinutes,
  VISIT_MOVES,
  VISIT_STATUSES,
  type VisitMove,
  type VisitState,
  type VisitStatus,
  waitingMinutes,
} from "@/lib/domain/visits/visit-status";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 9, minute));
const BOOKED: VisitState = { status: "booked", arrivedAt: null, roomAt: null, startedAt: null, doneAt: null };

/** Every visit that can come about by moves, a minute apart. */
function after(moves: readonly VisitMove[]): VisitState {
  return moves.reduce<VisitState>(
    (state, move, minute) => moveVisit(state, move, at(minute)) ?? state,
    BOOKED,
  );
}

const REACHING: Record<VisitStatus, VisitMove[]> = {
  booked: [],
  arrived: ["arrive"],
  in_room: ["arrive", "room"],
  with_clinician: ["arrive", "room", "start"],
  done: ["arrive", "room", "start", "finish"],
  cancelled: ["cancel"],
  no_show: ["no-show"],
};

const LEADS_TO: Record<VisitStatus, Partial<Record<VisitMove, VisitStatus>>> = {
  booked: { arrive: "arrived", cancel: "cancelled", "no-show": "no_show" },
  arrived: { room: "in_room", start: "with_clinician", undo: "booked" },
  in_room: { start: "with_clinician", undo: "arrived" },
  with_clinician: { finish: "done", undo: "in_room" },
  done: { undo: "with_clinician" },
  cancelled: { undo: "booked" },
  no_show: { undo: "booked" },
};

describe("each move from each status", () => {
  const cells = VISIT_STATUSES.flatMap((from) =>
    VISIT_MOVES.map((move) => ({ from, move, to: LEADS_TO[from][move] })),
  );
  it.each(cells)("$move from $from gives $to", ({ from, move, to }) => {
    expect(moveVisit(after(REACHING[from]), move, at(30))?.status).toBe(to);
  });

  it("offers exactly the moves that are legal", () => {
    for (const status of VISIT_STATUSES) {
      const legal = Object.keys(LEADS_TO[status]).filter((move) => move !== "undo");
      expect([...movesFrom(status)].sort()).toEqual(legal.sort());
    }
  });

  it("goes back to the waiting area when no room was used", () => {
    const started = after(["arrive", "start"]);
    expect(moveVisit(started, "undo", at(9))).toEqual(after(["arrive"]));
  });
});

describe("any run of moves", () => {
  const run = fc.array(fc.constantFrom(...VISIT_MOVES), { maxLength: 30 });

  it("undo gives back exactly what was before", () => {
    fc.assert(
      fc.property(run, fc.constantFrom(...VISIT_MOVES), (moves, move) => {
        const before = after(moves);
        const moved = move === "undo" ? null : moveVisit(before, move, at(40));
        if (moved) expect(moveVisit(moved, "undo", at(41))).toEqual(before);
      }),
    );
  });

  it("holds a stamp for each stage reached, none beyond, and in order", () => {
    fc.assert(
      fc.property(run, (moves) => {
        const { status, arrivedAt, roomAt, startedAt, doneAt } = after(moves);
        const reached = ["booked", "cancelled", "no_show"].includes(status)
          ? 0
          : VISIT_STATUSES.indexOf(status);
        expect([arrivedAt !== null, startedAt !== null, doneAt !== null]).toEqual([
          reached >= 1,
          reached >= 3,
          reached >= 4,
        ]);
        const stamps = [arrivedAt, roomAt, startedAt, doneAt].filter((stamp) => stamp !== null);
        expect(stamps.map(Number)).toEqual(stamps.map(Number).sort((one, other) => one - other));
      }),
    );
  });
});

describe("the waiting time", () => {
  it("runs from arrival until a clinician begins, then stands still", () => {
    const arrived = after(["arrive"]);
    expect(waitingMinutes(arrived, at(42))).toBe(42);
    const started = moveVisit(arrived, "start", at(10));
    expect(started && waitingMinutes(started, at(50))).toBe(10);
  });

  it("is nothing before arrival and after the end, and never negative", () => {
    expect(waitingMinutes(BOOKED, at(5))).toBeNull();
    expect(waitingMinutes(after(REACHING.done), at(5))).toBeNull();
    expect(waitingMinutes(after(["arrive"]), new Date(0))).toBe(0);
  });
});

describe("the minutes of a stage", () => {
  it("begin anew in each, and are none before arrival and after the end", () => {
    const shown = after(["arrive", "room"]);
    expect(stageMinutes(after(["arrive"]), at(9))).toBe(9);
    expect(stageMinutes(shown, at(9))).toBe(8);
    expect(stageMinutes(after(["arrive", "room", "start"]), at(9))).toBe(7);
    for (const status of ["booked", "done", "cancelled", "no_show"] as const)
      expect(stageMinutes(after(REACHING[status]), at(9))).toBeNull();
  });
});

describe("what may be done now", () => {
  it("calls nobody absent before their time or there days ahead, and offers undo once something happened", () => {
    expect(movesAt("booked", at(10 + 24 * 60), at(9))).toEqual(["cancel"]);
    expect(movesAt("booked", at(10), at(9))).toEqual(["arrive", "cancel"]);
    expect(movesAt("booked", at(10), at(10))).toEqual(["arrive", "cancel", "no-show"]);
    expect(movesAt("no_show", at(10), at(20))).toEqual(["undo"]);
    expect(movesAt("arrived", at(10), at(9))).toEqual(["room", "start", "undo"]);
  });

  it("gives the time free once the visit is over, cancelled or missed", () => {
    expect(VISIT_STATUSES.filter((status) => !holdsItsTime(status))).toEqual([
      "done",
      "cancelled",
      "no_show",
    ]);
  });
});
