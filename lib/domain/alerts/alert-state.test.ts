import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALERT_MOVES, ALERT_STATES, type AlertMove, stateAfter } from "@/lib/domain/alerts/alert-state";

const MOVES = Object.keys(ALERT_MOVES) as AlertMove[];

describe("the moves of an alert", () => {
  it("are these and no others", () => {
    const table = MOVES.map((move) => [move, ...ALERT_STATES.map((state) => stateAfter(state, move))]);
    expect(table).toEqual([
      ["acknowledge", "acknowledged", null, null],
      ["attempt", "acknowledged", "acknowledged", null],
      ["step-down", "acknowledged", "acknowledged", null],
      ["resolve", "resolved", "resolved", null],
      ["reopen", null, null, "open"],
      ["add-evidence", "open", "acknowledged", null],
      ["raise", "open", "open", null],
      ["lapse", null, "open", null],
    ]);
  });

  it("close an alert only by a clinician's resolution, whatever happened before", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MOVES), { maxLength: 30 }), (moves) => {
        let state: (typeof ALERT_STATES)[number] = "open";
        for (const move of moves) {
          const next = stateAfter(state, move);
          if (next === null) continue;
          if (next === "resolved") expect(ALERT_MOVES[move].by).toEqual(["clinician"]);
          state = next;
        }
      }),
    );
    // The control: it can be closed at all.
    expect(stateAfter("open", "resolve")).toBe("resolved");
  });

  it("that lower something ask for a reason", () => {
    for (const move of ["step-down", "resolve", "reopen"] as const)
      expect(ALERT_MOVES[move].asks).toContain("reason");
  });
});
