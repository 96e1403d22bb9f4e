import { beforeAll, describe, expect, it } from "vitest";
import {
  derivedReadable,
  derivedSixDigits,
  derivedToken,
  newReadable,
  sameHash,
  sealed,
  secretHash,
  unsealed,
} from "@/lib/secrets";
import { setUnitSettings } from "@/lib/testing/unit-settings";

beforeAll(setUnitSettings);

describe("a sealed text", () => {
  it("comes back for its own purpose only, and looks different each time", () => {
    const one = sealed("totp 1", "JBSWY3DP");
    expect(unsealed("totp 1", one)).toBe("JBSWY3DP");
    expect(unsealed("totp 2", one)).toBeNull();
    expect(sealed("totp 1", "JBSWY3DP")).not.toBe(one);
  });

  it("is refused when any part of it was changed", () => {
    const bytes = Buffer.from(sealed("p", "text"), "base64url");
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(unsealed("p", changed.toString("base64url"))).toBeNull();
    }
    expect(unsealed("p", "")).toBeNull();
    expect(unsealed("p", "short")).toBeNull();
  });
});

describe("a derived secret", () => {
  it("is the same for the same row and purpose, and no other", () => {
    expect(derivedToken("link", "a")).toBe(derivedToken("link", "a"));
    expect(
      new Set([derivedToken("link", "a"), derivedToken("link", "b"), derivedToken("other", "a")]).size,
    ).toBe(3);
    expect(derivedToken("link", "a")).not.toBe(secretHash("link", derivedToken("link", "a")));
  });

  it("spreads over all digits and all readable characters", () => {
    const ids = Array.from({ length: 2000 }, (_, at) => String(at));
    const firsts = new Set(ids.map((id) => derivedSixDigits("code", id).slice(0, 1)));
    expect(firsts.size).toBe(10);
    expect(ids.every((id) => /^\d{6}$/.test(derivedSixDigits("code", id)))).toBe(true);
    const codes = ids.map((id) => derivedReadable("desk", id, 8));
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(codes.join("")).size).toBe(23);
    expect(codes.join("")).not.toMatch(/[015SZ2BILOUV8]/);
  });
});

it("makes readable codes and compares hashes of any length", () => {
  expect(newReadable(12)).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{12}$/);
  expect(sameHash("abc", "abc")).toBe(true);
  expect(sameHash("abc", "abd")).toBe(false);
  expect(sameHash("abc", "abcd")).toBe(false);
});
