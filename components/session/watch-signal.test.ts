import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type SignalState, watchSignal } from "@/components/session/watch-signal";

const streams: EventTarget[] = [];

class FakeStream extends EventTarget {
  readyState = 1;
  constructor() {
    super();
    streams.push(this);
  }
  close() {
    this.readyState = 2;
  }
}

const say = (name: string, data: string) =>
  streams.forEach((stream) => stream.dispatchEvent(new MessageEvent(name, { data })));
const beat = () => say("beat", '{"live":true}');

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("EventSource", FakeStream);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A locked screen's state half a minute on, with its computer's clock put back by so much at first. */
async function after(putBackMs: number, beats: boolean): Promise<SignalState | undefined> {
  let state: SignalState | undefined;
  const stop = watchSignal((told) => (state = told));
  beat();
  await vi.advanceTimersByTimeAsync(2_000);
  vi.setSystemTime(Date.now() - putBackMs);
  say("signal", '{"tier":"none","count":0}');
  for (let quarter = 0; quarter < 2; quarter += 1) {
    await vi.advanceTimersByTimeAsync(15_000);
    if (beats) beat();
  }
  stop();
  return state;
}

it.each([
  ["its stream is silent", 0, false, false],
  ["its stream is silent and the clock is put back an hour", 3_600_000, false, false],
  ["its stream beats and the clock is put back an hour (control)", 3_600_000, true, true],
])("a locked screen whose count may be an old one says so: %s", async (_when, putBack, beats, live) => {
  expect(await after(putBack, beats)).toMatchObject({ live, over: false });
});
