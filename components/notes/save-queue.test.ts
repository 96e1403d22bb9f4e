import { beforeEach, describe, expect, it } from "vitest";
import { type Base, SaveQueue, type SaveState } from "@/components/notes/save-queue";
import type { NoteDraft, ViewNoteReply } from "@/lib/contracts/note";

const EMPTY: NoteDraft = {
  subjective: "",
  objective: "",
  assessment: "",
  plan: "",
  posture: [],
  movement: [],
  adjustments: [],
  painMarks: [],
};
const UNREACHED = { status: 0, code: "offline", fields: {} };
const CONFLICT = { status: 409, code: "conflict", fields: {} };

/** A server that keeps one draft and compares versions, and a network that can fail on the way there or back. */
class Server {
  draft = EMPTY;
  version = 1;
  savedKey: string | null = null;
  signed: ViewNoteReply["signed"] = null;
  network: "up" | "down" | "loses the answer" = "up";
  writes = 0;

  view(): ViewNoteReply {
    const { draft, version, savedKey, signed } = this;
    return { draft, version, savedKey, signed, savedAt: `v${version}`, savedBy: "Dr Reyes" } as ViewNoteReply;
  }

  put(draft: NoteDraft, { version, over, key }: Base & { readonly key: string }) {
    if (this.network === "down") return { ok: false, problem: UNREACHED } as const;
    const isAsSeen = version === this.version || over.includes(this.savedKey ?? "");
    if (!isAsSeen || this.signed) return { ok: false, problem: CONFLICT } as const;
    this.draft = draft;
    this.version += 1;
    this.savedKey = key;
    this.writes += 1;
    if (this.network === "loses the answer") return { ok: false, problem: UNREACHED } as const;
    return { ok: true, reply: { version: this.version, savedAt: `v${this.version}` } } as const;
  }
}

let server: Server;
let page: NoteDraft;
let states: SaveState[];
/** Until then nobody hears of what the server did. */
let answers: Promise<void>;

const by = (key: string, version = 1) => ({ version, over: [], key });

function open(): SaveQueue {
  return new SaveQueue({
    version: server.version,
    saved: server.draft,
    savedAt: "opened",
    read: () => page,
    put: async (draft, over) => {
      const sent = server.put(draft, over);
      await answers;
      return sent;
    },
    get: () =>
      Promise.resolve(
        server.network === "down" ? { ok: false, problem: UNREACHED } : { ok: true, reply: server.view() },
      ),
    inOrder: (draft) => draft,
    onState: (state) => states.push(state),
  });
}

beforeEach(() => {
  server = new Server();
  page = EMPTY;
  states = [];
  answers = Promise.resolve();
});

const last = () => states.at(-1);

describe("going on from a draft that was left", () => {
  const left = { version: 1, over: ["before", "last"], draft: { ...EMPTY, plan: "Left" } };

  it("saves it where nothing came in between", async () => {
    const queue = open();
    page = left.draft;
    expect(await queue.resume(left)).toBe(true);
    expect(server.draft.plan).toBe("Left");
  });

  it("takes its own last save, which had come without an answer, for its own", async () => {
    const queue = open();
    server.put(left.draft, by("last"));
    page = left.draft;
    expect(await queue.resume(left)).toBe(true);
    expect(last()).toMatchObject({ kind: "saved" });
  });

  it("takes the save that was under way for its own, where the one on leaving never came", async () => {
    server.put({ ...EMPTY, plan: "Le" }, by("before"));
    const queue = open();
    page = left.draft;
    expect(await queue.resume(left)).toBe(true);
    expect(server.draft.plan).toBe("Left");
  });

  it("asks a person where a colleague saved in between, though this page was opened on theirs", async () => {
    server.put({ ...EMPTY, plan: "Theirs" }, by("hers"));
    const queue = open();
    page = left.draft;
    expect(await queue.resume(left)).toBe(false);
    expect(last()).toMatchObject({ kind: "conflict", theirs: { draft: { plan: "Theirs" } } });
    expect(server.draft.plan).toBe("Theirs");
    expect(await queue.keepMine()).toBe(true);
    expect(server.draft.plan).toBe("Left");
  });

  it("has nothing to do where the page shows it", async () => {
    server.put(left.draft, by("last"));
    const queue = open();
    page = left.draft;
    expect(await queue.resume(left)).toBe(true);
    expect(server.writes).toBe(1);
    page = { ...EMPTY, plan: "More" };
    expect(await queue.save()).toBe(true);
  });
});

describe("saving a draft", () => {
  it("sends nothing when nothing changed", async () => {
    expect(await open().save()).toBe(true);
    expect(server.writes).toBe(0);
    expect(last()).toEqual({ kind: "saved", at: "opened" });
  });

  it("keeps two saves in line, each over the version before", async () => {
    const queue = open();
    page = { ...EMPTY, plan: "one" };
    const first = queue.save();
    page = { ...EMPTY, plan: "two" };
    expect([await first, await queue.save()]).toEqual([true, true]);
    expect(server.draft.plan).toBe("two");
    expect(queue.isBehind).toBe(false);
  });

  it("keeps the words while offline and saves them once it is back", async () => {
    const queue = open();
    page = { ...EMPTY, plan: "typed in a tunnel" };
    server.network = "down";
    expect(await queue.save()).toBe(false);
    expect(last()).toEqual({ kind: "offline" });
    expect(queue.isBehind).toBe(true);
    server.network = "up";
    expect(await queue.save()).toBe(true);
    expect(server.draft.plan).toBe("typed in a tunnel");
  });

  it("does not take its own save for a conflict when only the answer was lost", async () => {
    const queue = open();
    page = { ...EMPTY, plan: "kept" };
    server.network = "loses the answer";
    await queue.save();
    server.network = "up";
    page = { ...EMPTY, plan: "kept, and more" };
    expect(await queue.save()).toBe(true);
    expect(server.draft.plan).toBe("kept, and more");
  });

  it("is saved once its own lost save is known, when nothing was typed since", async () => {
    const queue = open();
    page = { ...EMPTY, plan: "kept" };
    server.network = "loses the answer";
    await queue.save();
    expect(queue.isBehind).toBe(true);
    server.network = "up";
    expect(await queue.save()).toBe(true);
    expect(queue.isBehind).toBe(false);
  });

  it("does not say saved of words that were taken back while their save had no answer", async () => {
    const queue = open();
    page = { ...EMPTY, plan: "a slip" };
    server.network = "loses the answer";
    await queue.save();
    page = EMPTY;
    server.network = "up";
    expect(await queue.save()).toBe(true);
    expect(server.draft.plan).toBe("");
  });
});

describe("leaving", () => {
  it("sends the last words beside the save under way, and knows both for its own", async () => {
    const queue = open();
    let answer = () => {};
    answers = new Promise((resolve) => (answer = resolve));
    page = { ...EMPTY, plan: "one" };
    const first = queue.save();
    await Promise.resolve();
    page = { ...EMPTY, plan: "one, and two" };
    const second = queue.leave();
    expect(queue.leave()).toBe(second);
    expect(server.draft.plan).toBe("one, and two");
    expect(queue.base).toMatchObject({ version: 1, over: { length: 2 } });
    answer();
    expect(await Promise.all([first, second])).toEqual([true, true]);
    expect(queue.isBehind).toBe(false);
    page = { ...EMPTY, plan: "more" };
    expect(await queue.save()).toBe(true);
  });

  it("stands where it overtook the save under way", async () => {
    const queue = open();
    page = { ...EMPTY, plan: "one" };
    const put = server.put.bind(server);
    let late: (() => void) | undefined;
    // The first is held on its way there.
    server.put = (...args) => {
      server.put = put;
      late = () => expect(server.put(...args).ok).toBe(false);
      return { ok: false, problem: CONFLICT };
    };
    const first = queue.save();
    await Promise.resolve();
    page = { ...EMPTY, plan: "one, and two" };
    expect(await queue.leave()).toBe(true);
    late?.();
    expect(await first).toBe(true);
    expect(server.draft.plan).toBe("one, and two");
    expect(queue.isBehind).toBe(false);
    expect(states.some(({ kind }) => kind === "conflict")).toBe(false);
  });
});

describe("somebody else's save", () => {
  it("is never overwritten: both stay until a person chooses", async () => {
    const queue = open();
    server.put({ ...EMPTY, plan: "theirs" }, by("hers"));
    page = { ...EMPTY, plan: "mine" };
    expect(await queue.save()).toBe(false);
    expect(last()).toMatchObject({ kind: "conflict", theirs: { draft: { plan: "theirs" } } });
    expect(await queue.save()).toBe(false);
    expect(server.draft.plan).toBe("theirs");
    expect(queue.isInConflict).toBe(true);
    expect(await queue.keepMine()).toBe(true);
    expect(queue.isInConflict).toBe(false);
    expect(server.draft.plan).toBe("mine");
  });

  it("can be taken over", async () => {
    const queue = open();
    server.put({ ...EMPTY, plan: "theirs" }, by("hers"));
    page = { ...EMPTY, plan: "mine" };
    await queue.save();
    page = server.draft;
    queue.tookTheirs();
    expect(queue.isBehind).toBe(false);
    expect(await queue.save()).toBe(true);
    expect(server.writes).toBe(1);
  });

  it("does not get past a signature", async () => {
    const queue = open();
    server.signed = { by: "Dr Reyes", at: "now" };
    page = { ...EMPTY, plan: "late" };
    expect(await queue.save()).toBe(false);
    expect(last()?.kind).toBe("conflict");
    expect(await queue.keepMine()).toBe(false);
    expect(server.draft.plan).toBe("");
  });
});
