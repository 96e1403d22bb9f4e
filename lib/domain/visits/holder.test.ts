import { expect, it } from "vitest";
import { holderWords } from "@/lib/domain/visits/holder";

it("names who has a visit, and whose it was where they left before it", () => {
  const visit = { status: "booked", clinician: "Dr Tom Reyes", isHere: true } as const;
  expect(holderWords(visit)).toBe("Dr Tom Reyes");
  expect(holderWords({ ...visit, isHere: false })).toBe("Nobody now (it was Dr Tom Reyes’s)");
  expect(holderWords({ ...visit, isHere: false, status: "done" })).toBe("Dr Tom Reyes");
  expect(holderWords({ ...visit, clinician: null, isHere: false })).toBeNull();
});
