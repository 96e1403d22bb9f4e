import { encode } from "next-auth/jwt";
import { describe, expect, it, vi } from "vitest";

vi.stubEnv("SECRET", "a secret of the token test, long enough to pass");
vi.stubEnv("BASE_URL", "http://localhost:3000");
vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none");

const { sessionIdOf } = await import("@/lib/auth/session-token");
const { env } = await import("@/lib/env");

const ID = "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b";
const tokenFor = (sid: unknown, maxAge: number) => encode({ token: { sid }, secret: env().SECRET, maxAge });

describe("the session id in a cookie", () => {
  it("is read, and read again from what is kept", async () => {
    const token = await tokenFor(ID, 60);
    expect(await sessionIdOf(token)).toBe(ID);
    expect(await sessionIdOf(token)).toBe(ID);
  });

  it("is not read from a token that was altered, after the true one was kept", async () => {
    const token = await tokenFor(ID, 60);
    await sessionIdOf(token);
    const middle = token.length - 30;
    const altered = `${token.slice(0, middle)}${token[middle] === "A" ? "B" : "A"}${token.slice(middle + 1)}`;
    expect(await sessionIdOf(altered)).toBeNull();
  });

  it("is not read from a token sealed with another secret", async () => {
    const foreign = await encode({
      token: { sid: ID },
      secret: "another secret, as long as the first one",
      maxAge: 60,
    });
    expect(await sessionIdOf(foreign)).toBeNull();
  });

  it("ends when the token does, kept or not", async () => {
    const token = await tokenFor(ID, 60);
    expect(await sessionIdOf(token)).toBe(ID);
    vi.useFakeTimers({ now: Date.now() + 61_000 });
    try {
      expect(await sessionIdOf(token)).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });

  it("is nothing but an id of ours", async () => {
    expect(await sessionIdOf(await tokenFor("1; DROP TABLE session", 60))).toBeNull();
    expect(await sessionIdOf("no token at all")).toBeNull();
  });
});
