import { describe, expect, it } from "vitest";
import { mailAddress } from "@/lib/domain/people/mail-address";

describe("a mail address", () => {
  it.each([
    ["Maya@Harbour.Example", "maya@harbour.example"],
    ["  o'neil+clinic@mail.example ", "o'neil+clinic@mail.example"],
    // Fullwidth letters fold to ours: the same address, not a look-alike account.
    ["ｍａｙａ@harbour.example", "maya@harbour.example"],
    ["maya＠harbour.example", "maya@harbour.example"],
  ])("%s is %s", (typed, address) => {
    expect(mailAddress(typed)).toBe(address);
  });

  it.each([
    [""],
    ["maya"],
    ["maya@"],
    ["@harbour.example"],
    ["maya@localhost"],
    ["maya@harbour.example@evil.example"],
    ["maya@harbour.example＠evil.example"],
    ["maya@harbour.example,eve@evil.example"],
    ["maya@harbour.example;eve@evil.example"],
    ["maya@harbour.example eve@evil.example"],
    ["maya@harbour.example\r\nBcc: eve@evil.example"],
    ["maya@harbour.example\0"],
    ["Maya <maya@harbour.example>"],
    ['"maya@evil.example"@harbour.example'],
    ["mаya@harbour.example"], // Cyrillic а
    ["maya@harboυr.example"], // Greek υ
    ["maya@harbour．.example"],
    ["maya(comment)@harbour.example"],
    [`${"m".repeat(250)}@mail.example`],
  ])("%j is none", (typed) => {
    expect(mailAddress(typed)).toBeNull();
  });
});
