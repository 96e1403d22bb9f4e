import { describe, expect, it } from "vitest";
import { passwordProblem } from "@/lib/credentials/password-rule";

const MAIL = "maya.okafor@harbour.example";

describe("a new password", () => {
  it.each([
    ["plumb line demo"],
    ["correct horse battery"],
    ["ñandú corre lejos"],
    ["kettle-orbit-marble"],
    ["тихая вода точит"],
    ["x9$Lq2!vR7#m"],
  ])("%s will do", (password) => {
    expect(passwordProblem(password, MAIL)).toBeNull();
  });

  it.each([
    ["elevenchars", "too-short"],
    ["👍👍👍👍👍👍", "too-short"],
    ["a".repeat(201), "too-long"],
    ["password1234", "common"],
    ["PASSWORD!!!!", "common"],
    ["1234welcome1234", "common"],
    ["123456789012", "common"],
    ["abcdefghijkl", "common"],
    ["aaaaaaaaaaaa", "common"],
    ["ababababababab", "common"],
    ["qwertyuiop12", "common"],
    ["Chiropractic2026", "common"],
    ["maya.okafor1", "about-you"],
    ["maya.okafor@harbour.example", "about-you"],
  ])("%s will not: %s", (password, problem) => {
    expect(passwordProblem(password, MAIL)).toBe(problem);
  });
});
