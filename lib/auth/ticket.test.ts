import { beforeAll, describe, expect, it } from "vitest";
import { makeTicket, readTicket } from "@/lib/auth/ticket";
import { setUnitSettings } from "@/lib/testing/unit-settings";

const ID = "0192f0c1-0000-7000-8000-000000000001";
const NOW = 1_795_000_000_000;

beforeAll(setUnitSettings);

describe("a ticket", () => {
  it("opens its own door, for half a minute", () => {
    const ticket = makeTicket("staff", ID, NOW);
    expect(readTicket("staff", ticket, NOW)).toBe(ID);
    expect(readTicket("staff", ticket, NOW + 29_999)).toBe(ID);
    expect(readTicket("staff", ticket, NOW + 30_000)).toBeNull();
  });

  it("opens no other door", () => {
    expect(readTicket("patient", makeTicket("staff", ID, NOW), NOW)).toBeNull();
  });

  it.each([
    ["another session", (t: string) => t.replace(/1\./, "2.")],
    ["more time", (t: string) => t.replace(/\.(\d+)\./, (_, until: string) => `.${Number(until) + 60_000}.`)],
    ["another mark", (t: string) => `${t.slice(0, -1)}${t.endsWith("A") ? "B" : "A"}`],
    ["no mark", (t: string) => t.split(".").slice(0, 2).join(".")],
    ["nothing", () => ""],
  ])("with %s is none", (_what, forge) => {
    expect(readTicket("staff", forge(makeTicket("staff", ID, NOW)), NOW)).toBeNull();
  });
});
