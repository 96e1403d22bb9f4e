import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { GET as openSignal } from "@/app/api/session/signal/route";
import { POST as lock } from "@/app/api/session/lock/route";
import { issueSessionCookie } from "@/lib/auth/issue-session-cookie";
import { closeConnections } from "@/lib/data/pool";
import { BEAT_MS } from "@/lib/http/event-stream";
import { isLive } from "@/lib/live/listen";
import { log } from "@/lib/log";
import { openBrowser } from "@/lib/testing/browser";
import { buildClinic, buildPatient, buildStaff, plant, signedIn, stored } from "@/lib/testing/factories";
import { enter } from "@/lib/testing/staff-browser";

let clinicId: Awaited<ReturnType<typeof buildClinic>>;
beforeEach(async () => {
  clinicId = await buildClinic();
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(closeConnections);

async function atDesk() {
  const staff = await buildStaff(clinicId, ["clinician"]);
  const end = () =>
    stored(clinicId, "UPDATE session SET revoked_at = now() WHERE id = $1 RETURNING id", [staff.sessionId]);
  return { browser: await enter(staff), end };
}

describe("a locked screen's stream", () => {
  function eventsOf(response: Response) {
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    return {
      until: async (wanted: string, from = 0): Promise<string> => {
        while (!text.includes(wanted, from)) {
          const { done, value } = (await reader?.read()) ?? { done: true, value: "" };
          if (done) throw new Error(`the stream ended before ${wanted}: ${text}`);
          text += value;
        }
        return text;
      },
      rest: async (): Promise<string> => {
        for (;;) {
          const { done, value } = (await reader?.read()) ?? { done: true, value: "" };
          if (done) return text;
          text += value;
        }
      },
      close: () => reader?.cancel(),
    };
  }

  async function plantAlert(tier: string, table = "alert"): Promise<void> {
    const patientId = await buildPatient(clinicId, { full_name: "Canary Nightingale" });
    const alert = { clinic_id: clinicId, patient_id: patientId, state: "open", fired_rules: ["RF-A01"] };
    await plant(clinicId, table, [
      { id: crypto.randomUUID(), ...alert, rule_set: "test", tier, raised_at: new Date(), version: 1 },
    ]);
  }

  it("tells tier and count, and nothing about anyone", async () => {
    const person = await atDesk();
    for (const tier of ["urgent", "emergency"]) await plantAlert(tier);
    await person.browser.post(lock, {});
    const { response } = await person.browser.get(openSignal);
    expect(response.headers.get("cache-control")).toBe("no-cache, no-transform");
    expect(response.headers.get("x-accel-buffering")).toBe("no");
    const events = eventsOf(response);
    const text = await events.until("event: signal");
    await events.until('"count":2');
    expect(text).toContain('data: {"tier":"emergency","count":2}');
    expect(text).not.toMatch(/Canary|RF-A01|[0-9a-f]{8}-/);
    await events.close();
  });

  /** What is planted there is found as soon as alerts can be read again, however soon that is tried. */
  const AWAY = "alert_away";
  /** The clinic's alerts cannot be read while `work` runs, and something about them is heard. */
  async function whileUnread(work: () => Promise<void>): Promise<void> {
    await vi.waitFor(() => expect(isLive()).toBe(true), { timeout: 10_000 });
    const failed = vi.spyOn(log(), "error");
    const owner = (statement: string) => stored(clinicId, statement);
    await owner(`ALTER TABLE alert RENAME TO ${AWAY}`);
    try {
      const heard = JSON.stringify({ clinicId, topic: "alerts", now: true });
      await stored(clinicId, "SELECT pg_notify('plumbline_live', $1)::text", [heard]);
      await vi.waitFor(() => expect(failed).toHaveBeenCalled());
      await work();
    } finally {
      await owner(`ALTER TABLE ${AWAY} RENAME TO alert`);
      failed.mockRestore();
    }
  }

  it("tells of an alert that could not be read as it was heard of", async () => {
    const person = await atDesk();
    await person.browser.post(lock, {});
    const { response } = await person.browser.get(openSignal);
    const events = eventsOf(response);
    await events.until('"count":0');
    await whileUnread(() => plantAlert("emergency", AWAY));
    await events.until('data: {"tier":"emergency","count":1}');
    await events.close();
  });

  it.each([
    ["", 0],
    [", though the clock is put back an hour meanwhile", 3_600_000],
  ])("does not count as live while what was heard cannot be read%s", async (_when, putBackMs) => {
    const person = await atDesk();
    await person.browser.post(lock, {});
    const listening = eventsOf((await person.browser.get(openSignal)).response);
    await vi.waitFor(() => expect(isLive()).toBe(true), { timeout: 10_000 });
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"] });
    const events = eventsOf((await person.browser.get(openSignal)).response);
    const before = await events.until('"count":0');
    expect(before).toContain('data: {"live":true}');
    expect(before).not.toContain('data: {"live":false}');
    await whileUnread(async () => {
      vi.setSystemTime(Date.now() - putBackMs);
      await vi.advanceTimersByTimeAsync(BEAT_MS);
      await events.until('data: {"live":false}');
      await plantAlert("urgent", AWAY);
    });
    const told = (await events.until('"count":1')).length;
    await vi.advanceTimersByTimeAsync(BEAT_MS);
    await events.until('data: {"live":true}', told);
    await events.close();
    await listening.close();
  });

  it("goes on while locked and says that it ended when the session does", async () => {
    const person = await atDesk();
    await person.browser.post(lock, {});
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const { response } = await person.browser.get(openSignal);
    const events = eventsOf(response);
    await events.until("event: signal");
    await vi.advanceTimersByTimeAsync(BEAT_MS);
    await events.until("event: beat");
    await person.end();
    await vi.advanceTimersByTimeAsync(BEAT_MS);
    expect(await events.rest()).toMatch(/event: ended\ndata: {"why":"ended"}\n\n$/);
  });

  it("is refused to a patient, a stranger, and after signing out", async () => {
    const person = await atDesk();
    expect((await openBrowser().get(openSignal)).status).toBe(401);
    const patient = openBrowser();
    const { sessionId } = await signedIn(clinicId, await buildPatient(clinicId));
    const cookie = await issueSessionCookie("patient", sessionId);
    patient.cookies.set(cookie.name, cookie.value);
    expect((await patient.get(openSignal)).status).toBe(404);
    await person.end();
    expect((await person.browser.get(openSignal)).status).toBe(401);
  });
});
