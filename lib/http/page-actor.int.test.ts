import { afterAll, expect, it } from "vitest";
import { issueSessionCookie } from "@/lib/auth/issue-session-cookie";
import { closeConnections } from "@/lib/data/pool";
import type { Handler } from "@/lib/http/define-route";
import { pageActor } from "@/lib/http/page-actor";
import { openBrowser } from "@/lib/testing/browser";
import { buildClinic, buildStaff, stored } from "@/lib/testing/factories";

afterAll(closeConnections);

/** Where a page sends its reader, as Next throws it; "shown" when the page is theirs. */
const page: Handler = Object.assign(
  async () => {
    try {
      await pageActor("today.view");
      return new Response("shown");
    } catch (error) {
      return new Response(error instanceof Error && "digest" in error ? String(error.digest) : "failed");
    }
  },
  { action: "today.view" as const },
);

it("keeps the way back of a page that a lock covers", async () => {
  const clinicId = await buildClinic();
  const staff = await buildStaff(clinicId, ["clinician"]);
  const browser = openBrowser();
  const cookie = await issueSessionCookie("staff", staff.sessionId);
  browser.cookies.set(cookie.name, cookie.value);
  const open = async (path: string) =>
    (await browser.get(page, { "x-plumbline-path": path })).response.text();

  expect(await open("/clinic/patients")).toBe("shown");
  await stored(clinicId, "UPDATE session SET locked_at = now() WHERE id = $1 RETURNING id", [
    staff.sessionId,
  ]);
  expect(await open("/clinic/patients")).toContain("/clinic/locked?from=%2Fclinic%2Fpatients");
});
