import { describe, expect, it } from "vitest";
import { hashPassword, passwordMatches } from "@/lib/credentials/passwords";

describe("a stored password", () => {
  it("is argon2id with OWASP's minimum, salted anew each time", async () => {
    const [one, other] = await Promise.all([
      hashPassword("four plain words here"),
      hashPassword("four plain words here"),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
  });

  it("matches itself, however its letters are composed, and nothing else", async () => {
    const stored = await hashPassword("une pâte brisée");
    expect(await passwordMatches("une pâte brisée".normalize("NFD"), stored)).toBe(true);
    expect(await passwordMatches("une pate brisee", stored)).toBe(false);
  });

  it("is never matched where none is stored", async () => {
    expect(await passwordMatches("", null)).toBe(false);
    expect(await passwordMatches("anything at all", null)).toBe(false);
  });

  it("costs the same where none is stored", async () => {
    const stored = await hashPassword("four plain words here");
    // The quickest of five: a busy machine makes some of them slow, and none quick.
    const quickest = async (against: string | null) => {
      const times: number[] = [];
      for (let round = 0; round < 5; round += 1) {
        const start = performance.now();
        await passwordMatches("another four plain words", against);
        times.push(performance.now() - start);
      }
      return Math.min(...times);
    };
    const [known, unknown] = [await quickest(stored), await quickest(null)];
    // An early return would be hundreds of times faster.
    expect(unknown).toBeGreaterThan(known / 5);
  });
});
