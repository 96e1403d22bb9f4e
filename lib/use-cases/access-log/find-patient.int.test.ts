import { randomUUID } from "node:crypto";
import { afterAll, expect, it } from "vitest";
import { POST as find } from "@/app/api/access-log/patients/route";
import { issueSessionCookie } from "@/lib/auth/issue-session-cookie";
import { closeConnections } from "@/lib/data/pool";
import { openBrowser } from "@/lib/testing/browser";
import { buildClinic, buildStaff } from "@/lib/testing/factories";

afterAll(closeConnections);

const PAGE = "/clinic/settings/access-log";

it("keeps who, what and which days were asked for while a patient is found, and no name in the address", async () => {
  const { sessionId } = await buildStaff(await buildClinic(), ["owner"]);
  const browser = openBrowser();
  const cookie = await issueSessionCookie("staff", sessionId);
  browser.cookies.set(cookie.name, cookie.value);
  const person = randomUUID();
  const asked = { person, what: "note.view", from: "2026-10-01", to: "2026-10-31" };
  const { location } = await browser.post(find, { name: "Rosa", ...asked });
  expect(location).toBe(`${PAGE}?${new URLSearchParams(asked).toString()}`);
  expect((await browser.post(find, { name: "Rosa" })).location).toBe(PAGE);
  // What is no id and no day asks for nothing.
  const wrong = await browser.post(find, {
    name: "Rosa",
    person: "Rosa",
    what: "<b>",
    from: "today",
    to: "",
  });
  expect(wrong.location).toBe(PAGE);
});
