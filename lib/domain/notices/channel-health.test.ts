import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { failingChannels, isOutOfReach, waysToReach } from "@/lib/domain/notices/channel-health";
import { CHANNELS, TRY_STATES } from "@/lib/domain/notices/channels";

const ALL = { webhook: true, push: true, failing: [] } as const;
const EVERYTHING = { lastMail: "accepted", browsers: 2, hasMobile: true } as const;

describe("a channel", () => {
  it.each([
    [{}, []],
    [{ mail: 1 }, []],
    [{ mail: 2 }, ["mail"]],
    [{ mail: 1, push: 5, webhook: 2 }, ["push", "webhook"]],
  ])("with %o failed tries since the last accepted one fails: %j", (failed, failing) => {
    expect(failingChannels(failed)).toEqual(failing);
  });
});

describe("a person", () => {
  it.each([
    ["has every channel", EVERYTHING, ALL, { mail: "works", push: "works", webhook: "works" }],
    ["was never written to", { ...EVERYTHING, lastMail: null }, ALL, { mail: "works" }],
    ["has a mailbox that does not exist", { ...EVERYTHING, lastMail: "refused" }, ALL, { mail: "failing" }],
    ["has no browser", { ...EVERYTHING, browsers: 0 }, ALL, { push: "none" }],
    ["has no mobile", { ...EVERYTHING, hasMobile: false }, ALL, { webhook: "none" }],
    ["is where no gateway is set", EVERYTHING, { ...ALL, webhook: false }, { webhook: "none" }],
    ["is where the server has no push keys", EVERYTHING, { ...ALL, push: false }, { push: "none" }],
    ["is where mail fails", EVERYTHING, { ...ALL, failing: ["mail"] }, { mail: "failing", push: "works" }],
  ] as const)("who %s", (_who, person, clinic, ways) => {
    expect(waysToReach(person, clinic)).toMatchObject(ways);
  });

  const person = fc.record({
    lastMail: fc.constantFrom(null, ...TRY_STATES),
    browsers: fc.nat(3),
    hasMobile: fc.boolean(),
  });
  const clinic = fc.record({
    webhook: fc.boolean(),
    push: fc.boolean(),
    failing: fc.subarray([...CHANNELS]),
  });

  it("is out of reach exactly when no channel works, and one more failing channel never helps", () => {
    fc.assert(
      fc.property(person, clinic, fc.constantFrom(...CHANNELS), (one, here, channel) => {
        const ways = waysToReach(one, here);
        expect(isOutOfReach(ways)).toBe(!Object.values(ways).includes("works"));
        const worse = waysToReach(one, { ...here, failing: [...here.failing, channel] });
        if (isOutOfReach(ways)) expect(isOutOfReach(worse)).toBe(true);
      }),
    );
  });

  it("with nothing but mail is out of reach when mail fails", () => {
    const only = { lastMail: "accepted", browsers: 0, hasMobile: false } as const;
    expect(isOutOfReach(waysToReach(only, { ...ALL, failing: ["mail"] }))).toBe(true);
    expect(isOutOfReach(waysToReach(only, ALL))).toBe(false);
  });
});
