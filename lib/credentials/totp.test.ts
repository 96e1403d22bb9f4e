import { Secret } from "otpauth";
import { describe, expect, it } from "vitest";
import { newTotpSecret, totpAddress, totpCode, totpStep } from "@/lib/credentials/totp";

/** RFC 6238, appendix B, SHA-1: the last six of its eight digits. */
const RFC_SECRET = Secret.fromUTF8("12345678901234567890").base32;
const at = (seconds: number) => new Date(seconds * 1000);

describe("a phone's code", () => {
  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_234_567_890, "005924"],
    [20_000_000_000, "353130"],
  ])("at second %i is %s, as the standard says", (seconds, code) => {
    expect(totpCode(RFC_SECRET, at(seconds))).toBe(code);
    expect(totpStep(RFC_SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it("names its own step one step early and late, and is refused beyond", () => {
    const code = totpCode(RFC_SECRET, at(3000));
    expect([2970, 3029, 3030, 3059].map((now) => totpStep(RFC_SECRET, code, at(now)))).toEqual([
      100, 100, 100, 100,
    ]);
    expect([2969, 3060].map((now) => totpStep(RFC_SECRET, code, at(now)))).toEqual([null, null]);
  });

  it.each(["", "28708", "2870820", "28708a", " 287082", "٢٨٧٠٨٢"])("is six digits and not %j", (typed) => {
    expect(totpStep(RFC_SECRET, typed, at(59))).toBeNull();
  });
});

it("makes a secret of 160 bits that an app can read", () => {
  const secret = newTotpSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(newTotpSecret()).not.toBe(secret);
  const address = new URL(totpAddress(secret, "maya@harbour.example"));
  expect(address.protocol).toBe("otpauth:");
  expect(address.searchParams.get("secret")).toBe(secret);
  expect(decodeURIComponent(address.pathname)).toContain("maya@harbour.example");
});
