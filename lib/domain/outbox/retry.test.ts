import { expect, test } from "vitest";
import { waitAfter } from "@/lib/domain/outbox/retry";

test("each wait is twice the one before, and none is longer than five minutes", () => {
  expect([0, 1, 2, 3, 4, 5, 50].map((tries) => waitAfter(tries) / 1_000)).toEqual([
    15, 30, 60, 120, 240, 300, 300,
  ]);
});
