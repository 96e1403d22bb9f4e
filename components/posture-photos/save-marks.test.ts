import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { LeftMarks } from "@/components/posture-photos/left-marks";
import { type MarksState, PAUSE_MS, RETRY_MS, saveMarks } from "@/components/posture-photos/save-marks";
import type { Sent } from "@/lib/client/send-json";
import type { Landmarks } from "@/lib/domain/posture-photos/landmarks";

const KNEE: Landmarks = { knee: { x: 3, y: 5 } };
const BOTH: Landmarks = { ...KNEE, ankle: { x: 3, y: 9 } };
const refusal = (status: number, code: string): Sent<unknown> => ({
  ok: false,
  problem: { status, code, fields: {} },
});

/** A record that holds one photo's landmarks, a network that answers as told, and a tab. */
function stand(left: Landmarks | null = null) {
  const here = {
    answer: { ok: true, reply: {} } as Sent<unknown>,
    stored: {} as Landmarks,
    writes: 0,
    /** What the last save took the record to hold. */
    over: undefined as Landmarks | null | undefined,
    left: null as LeftMarks | null,
    shown: null as Landmarks | null,
    said: [] as MarksState["kind"][],
  };
  const saver = saveMarks({
    stored: {},
    left,
    show: (marks) => {
      here.shown = marks;
    },
    put: (marks, over) => {
      here.over = over;
      if (here.answer.ok) {
        here.stored = marks;
        here.writes += 1;
      }
      return Promise.resolve(here.answer);
    },
    keep: (left) => {
      here.left = left;
    },
    tell: ({ kind }) => here.said.push(kind),
  });
  return { here, saver };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("saves two points put in one pause once, and says so", async () => {
  const { here, saver } = stand();
  saver.change(KNEE);
  saver.change(BOTH);
  expect(saver.isBehind()).toBe(true);
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(here).toMatchObject({ stored: BOTH, writes: 1, left: null });
  expect(here.said).toEqual(["waiting", "waiting", "saving", "saved"]);
  expect(saver.isBehind()).toBe(false);
});

it("saves what was put while a save was under way", async () => {
  const { here, saver } = stand();
  saver.change(KNEE);
  vi.advanceTimersByTime(PAUSE_MS);
  saver.change(BOTH);
  await vi.advanceTimersByTimeAsync(2 * PAUSE_MS);
  expect(here).toMatchObject({ stored: BOTH, writes: 2 });
});

it("left within the pause, sends at once and keeps nothing that has arrived", async () => {
  const { here, saver } = stand();
  saver.change(KNEE);
  const leaving = saver.leave();
  expect(here.left).toEqual({ over: {}, marks: KNEE });
  await leaving;
  expect(here).toMatchObject({ stored: KNEE, left: null, writes: 1 });
  // Nothing is sent of what stands.
  await saver.leave();
  expect(here.writes).toBe(1);
});

it("hidden, saves without waiting for the pause, and goes on by itself where that failed", async () => {
  const { here, saver } = stand();
  here.answer = refusal(0, "offline");
  saver.change(KNEE);
  saver.hold();
  await vi.advanceTimersByTimeAsync(0);
  expect(here).toMatchObject({ stored: {}, left: { over: {}, marks: KNEE } });
  here.answer = { ok: true, reply: {} };
  await vi.advanceTimersByTimeAsync(RETRY_MS);
  expect(here).toMatchObject({ stored: KNEE, left: null, writes: 1 });
});

it("left without a network, stays in the tab", async () => {
  const { here, saver } = stand();
  here.answer = refusal(0, "offline");
  saver.change(KNEE);
  await saver.leave();
  expect(here).toMatchObject({ stored: {}, left: { over: {}, marks: KNEE } });
});

it("goes on from what the tab kept: shows it and saves it", async () => {
  const { here } = stand(BOTH);
  expect(here.shown).toEqual(BOTH);
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(here).toMatchObject({ stored: BOTH, left: null });
});

it("puts its points in the place of a colleague's only once told to", async () => {
  const { here, saver } = stand();
  here.answer = refusal(409, "conflict");
  saver.change(KNEE);
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  saver.change(BOTH);
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(here).toMatchObject({ over: {}, writes: 0 });
  here.answer = { ok: true, reply: {} };
  saver.retry();
  await vi.advanceTimersByTimeAsync(0);
  expect(here).toMatchObject({ over: null, stored: BOTH, writes: 1 });
  // After that it is as before.
  saver.change(KNEE);
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(here).toMatchObject({ over: BOTH, stored: KNEE });
});

it("tries again by itself without a network, and not where it was refused", async () => {
  const { here, saver } = stand();
  here.answer = refusal(0, "offline");
  saver.change(KNEE);
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(here.said.at(-1)).toBe("offline");
  here.answer = refusal(403, "forbidden");
  await vi.advanceTimersByTimeAsync(RETRY_MS);
  expect(here.said.at(-1)).toBe("failed");
  here.answer = { ok: true, reply: {} };
  await vi.advanceTimersByTimeAsync(2 * RETRY_MS);
  expect(here.writes).toBe(0);
  saver.save();
  await vi.advanceTimersByTimeAsync(0);
  expect(here).toMatchObject({ stored: KNEE, writes: 1 });
});
