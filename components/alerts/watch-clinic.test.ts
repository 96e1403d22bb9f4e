import { setMaxListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { atFirst, type LiveState, UNKNOWN } from "@/components/alerts/live-state";
import { watchClinic } from "@/components/alerts/watch-clinic";
import type { PicturePart } from "@/lib/contracts/clinic-picture";
import type { Fault } from "@/lib/contracts/fault";

/** What a page asked for since the start, in which request, and when (ms). */
type Asked = { readonly part: PicturePart; readonly request: number; readonly at: number };

const MAIL: Fault = { kind: "channels-failing", words: "Messages by email are not getting through." };
const EMERGENCY = { tier: "emergency", count: 1 };
const QUIET = {
  signal: { tier: "none", count: 0 },
  ...{ calls: [], unread: { count: 0, urgent: 0 }, faults: [] },
};
const withEmergency = (part: PicturePart) => ({ ...QUIET, signal: EMERGENCY })[part];
let sources: FakeStream[];
let asked: Asked[];
let requests: number;
/** Null: this part cannot be read. When none can, the request is cut. */
let answers: (part: PicturePart) => object | null;
/** How long what was read is on its way (ms). */
let onItsWay: number;

/** The browser's side of the stream, told by the test. */
class FakeStream extends EventTarget {
  static readonly CLOSED = 2;
  readyState = 1;
  onerror: (() => void) | null = null;
  constructor() {
    super();
    sources.push(this);
  }
  close() {
    this.readyState = FakeStream.CLOSED;
  }
  say(name: string, data: object) {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }
}

/** One browser's tabs, as far as they share: who has the lock, and the channel between them. */
function oneBrowser(): void {
  let held = Promise.resolve();
  const channels = new Set<FakeChannel>();
  class FakeChannel {
    onmessage: ((told: { readonly data: unknown }) => void) | null = null;
    constructor() {
      channels.add(this);
    }
    postMessage(data: unknown) {
      for (const other of channels) if (other !== this) other.onmessage?.({ data });
    }
    close() {
      channels.delete(this);
    }
  }
  vi.stubGlobal("BroadcastChannel", FakeChannel);
  Object.assign(window, { BroadcastChannel: FakeChannel });
  const request = (_name: string, _options: object, hold: () => Promise<void>) => (held = held.then(hold));
  vi.stubGlobal("navigator", { locks: { request } });
}

function answer(url: string): Promise<Response> {
  const parts = new URL(url, "http://clinic").searchParams.get("parts")?.split(",") as PicturePart[];
  requests += 1;
  asked.push(...parts.map((part) => ({ part, request: requests, at: Date.now() })));
  const found = parts.map((part) => [part, answers(part)] as const);
  if (found.every(([, value]) => value === null)) return Promise.reject(new TypeError("cut"));
  const arrived = Response.json(Object.fromEntries(found));
  return new Promise((resolve) => setTimeout(() => resolve(arrived), onItsWay));
}

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  [sources, asked, requests, onItsWay] = [[], [], 0, 0];
  answers = (part) => QUIET[part];
  const [page, root] = [new EventTarget(), new EventTarget()];
  setMaxListeners(0, page, root);
  vi.stubGlobal("window", page);
  vi.stubGlobal("document", root);
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("EventSource", FakeStream);
  vi.stubGlobal("fetch", answer);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function openPage(drawn: LiveState = UNKNOWN): {
  readonly state: () => LiveState;
  readonly stop: () => void;
} {
  let state = drawn;
  const stop = watchClinic((told) => (state = told), drawn);
  return { state: () => state, stop };
}
const settle = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const beat = () => sources.forEach((stream) => stream.say("beat", { live: true }));

describe("a change that is heard and cannot be fetched", () => {
  const heard = async (cut: boolean) => {
    const page = openPage();
    beat();
    await settle(100);
    answers = (part) => (cut && part === "signal" ? null : withEmergency(part));
    sources.forEach((stream) => stream.say("changed", { topic: "alerts", now: true }));
    for (let beats = 0; beats < 3; beats += 1) {
      await settle(15_000);
      beat();
    }
    return page;
  };

  it("is asked for again, and the page says that it is not live, though the stream beats", async () => {
    const { state, stop } = await heard(true);
    expect(state()).toMatchObject({ stale: true, signal: { count: 0 } });
    answers = withEmergency;
    await settle(6_000);
    expect(state()).toMatchObject({ stale: false, signal: EMERGENCY });
    stop();
  });

  it("that is fetched leaves the page live (control)", async () => {
    const { state, stop } = await heard(false);
    expect(state()).toMatchObject({ stale: false, signal: EMERGENCY });
    stop();
  });
});

describe("an emergency that no event tells of", () => {
  it("since it came after a poll had read and before the stream was heard, is there with the first beat", async () => {
    const page = openPage();
    onItsWay = 3_000;
    await settle(2_000);
    answers = withEmergency;
    beat();
    await settle(4_000);
    expect(page.state().signal).toEqual(EMERGENCY);
    page.stop();
  });

  it("is not taken back by an older answer that comes later", async () => {
    const page = openPage();
    beat();
    await settle(100);
    onItsWay = 3_000;
    sources.forEach((stream) => stream.say("changed", { topic: "alerts", now: true }));
    await settle(0);
    [answers, onItsWay] = [withEmergency, 100];
    sources.forEach((stream) => stream.say("changed", { topic: "alerts", now: true }));
    await settle(200);
    expect(page.state().signal).toEqual(EMERGENCY);
    await settle(4_000);
    expect(page.state().signal).toEqual(EMERGENCY);
    page.stop();
  });
});

describe("the tabs of one browser", () => {
  it("learn what nobody heard while the stream went from one to the next", async () => {
    oneBrowser();
    const [holder, next, third] = [openPage(), openPage(), openPage()];
    await settle(0);
    beat();
    await settle(5_000);
    expect(sources).toHaveLength(1);
    holder.stop();
    answers = withEmergency;
    await settle(100);
    expect(sources).toHaveLength(2);
    sources[1]?.say("beat", { live: true });
    await settle(100);
    for (const { state, stop } of [next, third]) {
      expect(state()).toMatchObject({ stale: false, signal: EMERGENCY });
      stop();
    }
  });

  it("do not take an old beat, passed on to a tab that has just opened, for a new one", async () => {
    oneBrowser();
    const pages = [openPage(), openPage()];
    await settle(0);
    beat();
    await settle(1_000);
    answers = withEmergency;
    await settle(9_000);
    pages.push(openPage());
    await settle(12_000);
    for (const { state, stop } of pages) {
      expect(state().signal).toEqual(EMERGENCY);
      stop();
    }
  });
});

describe("a change that is heard and slow to come", () => {
  const slow = async (ms: number) => {
    const page = openPage();
    beat();
    await settle(100);
    onItsWay = ms;
    sources.forEach((stream) => stream.say("changed", { topic: "alerts", now: true }));
    await settle(0);
    onItsWay = 0;
    return page;
  };

  it("counts as not known, though the stream beats, until it is there", async () => {
    const page = await slow(40_000);
    for (let beats = 0; beats < 2; beats += 1) {
      await settle(15_000);
      beat();
    }
    expect(page.state().stale).toBe(true);
    await settle(11_000);
    expect(page.state().stale).toBe(false);
    page.stop();
  });

  it("leaves the page live where it takes a moment (control)", async () => {
    const page = await slow(4_000);
    for (let quarter = 0; quarter < 4; quarter += 1) {
      await settle(15_000);
      beat();
      expect(page.state().stale).toBe(false);
    }
    page.stop();
  });
});

describe("once this computer's clock is put back an hour, a page", () => {
  const faulty = (part: PicturePart) => ({ ...QUIET, faults: [MAIL] })[part];
  const known = { stale: false, faults: [MAIL] };

  it.each([
    ["without a stream goes on asking", false, faulty, known],
    ["that hears its stream still asks for what comes by the clock", true, faulty, known],
    ["that is cut off says so", false, () => null, { stale: true }],
  ])("%s", async (_which, hears, then, expected) => {
    const page = openPage();
    beat();
    await settle(2_000);
    vi.setSystemTime(Date.now() - 3_600_000);
    if (hears) beat();
    await settle(100);
    answers = then;
    for (let beats = 0; beats < 3; beats += 1) {
      await settle(15_000);
      if (hears) beat();
    }
    expect(page.state()).toMatchObject(expected);
    page.stop();
  });
});

describe("200 dashboards", () => {
  async function open200() {
    const pages = Array.from({ length: 200 }, () => openPage());
    beat();
    await settle(100);
    asked = [];
    return pages;
  }
  const times = () => asked.filter(({ part }) => part === "signal").map(({ at }) => at);

  it("ask once as they open, when they hear the stream", async () => {
    const pages = Array.from({ length: 200 }, () => openPage());
    await settle(100);
    expect(times()).toHaveLength(0);
    beat();
    await settle(2_000);
    expect(times()).toHaveLength(200);
    expect(requests).toBe(200);
    pages.forEach(({ stop }) => stop());
  });

  it("fetch what interrupts at once", async () => {
    const pages = await open200();
    const start = Date.now();
    sources.forEach((stream) => stream.say("changed", { topic: "alerts", now: true }));
    await settle(0);
    expect(times()).toEqual(Array.from({ length: 200 }, () => start));
    pages.forEach(({ stop }) => stop());
  });

  it("spread the rest over a second, each once however often it hears", async () => {
    const pages = await open200();
    const start = Date.now();
    for (let told = 0; told < 3; told += 1)
      sources.forEach((stream) => stream.say("changed", { topic: "alerts", now: false }));
    await settle(1_000);
    const after = times().map((at) => at - start);
    expect(after).toHaveLength(200);
    expect(Math.max(...after)).toBeLessThanOrEqual(1_000);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const many = after.filter((at) => at >= tenth * 100 && at < (tenth + 1) * 100).length;
      expect(many).toBeGreaterThan(0);
      expect(many).toBeLessThan(60);
    }
    pages.forEach(({ stop }) => stop());
  });

  it("do not wait for the spread when it interrupts after all", async () => {
    const pages = await open200();
    sources.forEach((stream) => stream.say("changed", { topic: "alerts", now: false }));
    sources.forEach((stream) => stream.say("changed", { topic: "alerts", now: true }));
    await settle(0);
    expect(times()).toHaveLength(200);
    await settle(1_000);
    expect(times()).toHaveLength(200);
    pages.forEach(({ stop }) => stop());
  });
});

describe("a page that was drawn with what waited then", () => {
  const drawn = atFirst({ signal: { tier: "urgent", count: 1 }, faults: [MAIL] });

  it("keeps it until it has read what waits now", async () => {
    const page = openPage(drawn);
    onItsWay = 500;
    beat();
    await settle(400);
    sources.forEach((stream) => stream.onerror?.());
    expect(page.state()).toMatchObject({
      stale: false,
      signal: { tier: "urgent", count: 1 },
      faults: [MAIL],
    });
    await settle(200);
    expect(page.state()).toMatchObject({ stale: false, signal: QUIET.signal, faults: [] });
    page.stop();
  });

  it("says that it is old within 30 s when it cannot read it", async () => {
    answers = () => null;
    const page = openPage(drawn);
    await settle(29_000);
    expect(page.state()).toMatchObject({ stale: true, signal: { tier: "urgent", count: 1 } });
    page.stop();
  });
});

describe("T43: a page that is cut off", () => {
  it.each([0, 1, 7, 14])("says so within 30 s, cut %i s after a beat", async (seconds) => {
    const page = openPage();
    await settle(50);
    beat();
    await settle(seconds * 1_000);
    const cut = Date.now();
    answers = () => null;
    sources.forEach((stream) => stream.onerror?.());
    while (!page.state().stale && Date.now() - cut < 60_000) await settle(100);
    expect(Date.now() - cut).toBeLessThan(30_000);
    // What it knew last stays; nothing turns into "none wait".
    expect(page.state().signal).toEqual({ tier: "none", count: 0 });
    page.stop();
  });

  it("has no count to show when it never fetched one", async () => {
    answers = () => null;
    const page = openPage();
    await settle(29_000);
    expect(page.state()).toMatchObject({ signal: null, stale: true });
    page.stop();
  });

  it("is live again with the first answer, and learns what it missed", async () => {
    const page = openPage();
    answers = () => null;
    await settle(40_000);
    expect(page.state().stale).toBe(true);
    answers = (part) => (part === "faults" ? [MAIL] : withEmergency(part));
    await settle(6_000);
    expect(page.state()).toMatchObject({ stale: false, signal: EMERGENCY, faults: [MAIL] });
    page.stop();
  });

  it("stays live while the stream beats (control)", async () => {
    const page = openPage();
    for (let quarter = 0; quarter < 20; quarter += 1) {
      beat();
      await settle(15_000);
      expect(page.state().stale).toBe(false);
    }
    page.stop();
  });
});

describe("faults", () => {
  const times = () => asked.filter(({ part }) => part === "faults").map(({ at }) => at);

  it("are asked for every 30 s while the stream beats: some come by the clock alone", async () => {
    const page = openPage();
    await settle(50);
    for (let second = 0; second < 120; second += 15) {
      beat();
      await settle(15_000);
    }
    const gaps = times().map((at, index, all) => at - (all[index - 1] ?? at));
    expect(times().length).toBeGreaterThanOrEqual(4);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(31_000);
    page.stop();
  });

  it("are asked for within a second of a channel's change, and what was known stays when that fails", async () => {
    const page = openPage();
    await settle(50);
    beat();
    await settle(100);
    answers = (part) => (part === "faults" ? [MAIL] : QUIET[part]);
    sources.forEach((stream) => stream.say("changed", { topic: "channels", now: false }));
    await settle(1_000);
    expect(page.state().faults).toEqual([MAIL]);
    answers = () => null;
    sources.forEach((stream) => stream.say("changed", { topic: "channels", now: false }));
    await settle(1_000);
    expect(page.state().faults).toEqual([MAIL]);
    page.stop();
  });
});
