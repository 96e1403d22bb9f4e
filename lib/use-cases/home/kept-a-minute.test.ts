import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keptAMinute } from "@/lib/use-cases/home/kept-a-minute";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it.each([
  ["half a minute later is kept", 30_000, 1],
  ["after a minute is read again", 61_000, 2],
  ["once the clock is put back an hour is read again", -3_600_000, 2],
])("what was read %s", async (_when, ms, times) => {
  const load = vi.fn(() => Promise.resolve("555-0100"));
  const kept = keptAMinute(`test of ${ms}`, load);
  await kept.of("clinic");
  vi.setSystemTime(Date.now() + ms);
  expect(await kept.of("clinic")).toBe("555-0100");
  expect(load).toHaveBeenCalledTimes(times);
});
