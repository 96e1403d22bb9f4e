import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { GONE_MS, reachesServer, SLOW_MS } from "@/components/kiosk/ask-server";

/** A server that answers after so long, and what; null for never. */
function server(afterMs: number | null, status = 200): void {
  vi.stubGlobal(
    "fetch",
    (_path: string, { signal }: RequestInit) =>
      new Promise<Response>((answer, refuse) => {
        if (afterMs !== null) setTimeout(() => answer(new Response(null, { status })), afterMs);
        signal?.addEventListener("abort", () => refuse(new DOMException("", "AbortError")));
      }),
  );
}

async function ask(ms: number) {
  const isSlow = vi.fn();
  const reached = reachesServer(isSlow);
  await vi.advanceTimersByTimeAsync(ms);
  return { isSlow, reached: await Promise.race([reached, Promise.resolve("still asking")]) };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("navigator", { onLine: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("whether a tablet reaches the server", () => {
  it("does at once, and calls nothing slow", async () => {
    server(100);
    const { reached, isSlow } = await ask(SLOW_MS);
    expect(reached).toBe(true);
    expect(isSlow).not.toHaveBeenCalled();
  });

  it("does where the server is only slow, and says so meanwhile", async () => {
    server(9_000);
    const waiting = await ask(SLOW_MS);
    expect(waiting.reached).toBe("still asking");
    expect(waiting.isSlow).toHaveBeenCalledOnce();
    const done = await ask(9_000);
    expect(done.reached).toBe(true);
  });

  it("does not where nothing is ever heard", async () => {
    server(null);
    const { reached, isSlow } = await ask(GONE_MS);
    expect(reached).toBe(false);
    expect(isSlow).toHaveBeenCalledOnce();
  });

  it.each([502, 503])(
    "does not where the answer is %i: a proxy's, or one without a database",
    async (status) => {
      server(100, status);
      expect((await ask(SLOW_MS)).reached).toBe(false);
    },
  );

  it("does not, and asks nobody, where the tablet itself knows of no network", async () => {
    server(0);
    vi.stubGlobal("navigator", { onLine: false });
    expect((await ask(0)).reached).toBe(false);
  });
});
