import { describe, expect, it } from "vitest";
import { idleState } from "@/components/kiosk/watch-idle";

describe("what may be on the screen", () => {
  it.each([
    [0, "open"],
    [59_999, "open"],
    [60_000, "covered"],
    [61_000, "covered"],
    [79_999, "covered"],
    [80_000, "over"],
    [81_000, "over"],
    [8 * 3_600_000, "over"],
  ])("after %i ms without a touch: %s", (idleMs, state) => {
    expect(idleState(idleMs)).toBe(state);
  });
});
