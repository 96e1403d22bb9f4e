import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { POST as acknowledge } from "@/app/api/clinic/alerts/[alertId]/acknowledge/route";
import { POST as attempt } from "@/app/api/clinic/alerts/[alertId]/attempts/route";
import { POST as reopen } from "@/app/api/clinic/alerts/[alertId]/reopen/route";
import { POST as resolve } from "@/app/api/clinic/alerts/[alertId]/resolve/route";
import { POST as stepDown } from "@/app/api/clinic/alerts/[alertId]/step-down/route";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { issueSessionCookie } from "@/lib/auth/issue-session-cookie";
import { submitCheckInBody } from "@/lib/contracts/check-in";
import { closeConnections } from "@/lib/data/pool";
import type { AppError } from "@/lib/errors";
import { openBrowser } from "@/lib/testing/browser";
import {
  buildAlert,
  buildClinic,
  buildPatient,
  buildStaff,
  signedIn,
  spokenBy,
  stored,
} from "@/lib/testing/factories";
import { acknowledgeAlert } from "@/lib/use-cases/alerts/acknowledge-alert";
import { recordAttempt } from "@/lib/use-cases/alerts/record-attempt";
import { reopenAlert } from "@/lib/use-cases/alerts/reopen-alert";
import { resolveAlert } from "@/lib/use-cases/alerts/resolve-alert";
import { stepDownAlert } from "@/lib/use-cases/alerts/step-down-alert";
import { viewAlert } from "@/lib/use-cases/alerts/view-alert";
import { submitCheckIn } from "@/lib/use-cases/check-ins/submit-check-in";

let clinicId: ClinicId;
let maya: StaffActor;
let patientId: PatientId;
let alertId: string;

beforeAll(async () => {
  clinicId = await buildClinic();
  maya = await buildStaff(clinicId, ["clinician"], { name: "Dr Maya" });
});
beforeEach(async () => {
  patientId = await buildPatient(clinicId);
  alertId = await buildAlert(clinicId, patientId);
});
afterAll(closeConnections);

type Stood = { state: string; tier: string; from: string | null; version: number; cycle: number };
const stands = async () => {
  const [alert] = await stored<Stood>(
    clinicId,
    "SELECT state, tier, stepped_down_from AS from, version, cycle FROM alert WHERE id = $1",
    [alertId],
  );
  if (!alert) throw new Error("no alert");
  return alert;
};
const now = async () => ({ alertId, version: (await stands()).version });
const tried = async (result: "no-answer" | "left-message" | "spoke") =>
  recordAttempt(maya, { ...(await now()), result, note: "" });

describe("a resolution", () => {
  it("asks who, when and for the next review, and keeps all of it", async () => {
    await resolveAlert(maya, { ...(await now()), ...spokenBy(maya) });
    const { resolved, events } = await viewAlert(maya, { alertId });
    expect(resolved).toMatchObject({ by: "Dr Maya", nextReview: "Jan 1, 2099" });
    expect(resolved?.handled).toContain("Dr Maya");
    expect(events.at(-1)).toMatchObject({ who: "Dr Maya", note: "Rang; on the way to hospital." });
  });

  it("as unreachable needs three recorded attempts, counted anew once it is opened again", async () => {
    const unreachable = { ...spokenBy(maya), outcome: "unreachable" } as const;
    const close = async () => resolveAlert(maya, { ...(await now()), ...unreachable });
    await tried("no-answer");
    await tried("left-message");
    await expect(close()).rejects.toMatchObject({ fields: { outcome: expect.any(String) as string } });
    await tried("no-answer");
    await close();
    await reopenAlert(maya, { ...(await now()), reason: "Wrong number" });
    await expect(close()).rejects.toMatchObject({
      fields: { outcome: expect.stringContaining("since the alert was opened again") as string },
    });
    const { resolving, events } = await viewAlert(maya, { alertId });
    expect(resolving).toMatchObject({ failedAttempts: 0, reopened: true });
    expect(events.at(-1)?.what).toContain("count anew");
  });

  it("is refused from a person of another clinic, who is nobody here", async () => {
    const stranger = await buildStaff(await buildClinic(), ["clinician"]);
    const by = { ...spokenBy(maya), handledBy: stranger.staffId };
    await expect(resolveAlert(maya, { ...(await now()), ...by })).rejects.toMatchObject({
      fields: { handledBy: expect.any(String) as string },
    });
    expect(await stands()).toMatchObject({ state: "open" });
  });
});

describe("somebody who looks at an alert that has moved since", () => {
  const told = async (version: number) => {
    const late = acknowledgeAlert(maya, { alertId, version });
    const error: unknown = await late.catch((thrown: unknown) => thrown);
    return (error as AppError).fields["version"];
  };

  it("is told of the patient's new answers, also when a colleague had taken the alert on before", async () => {
    const { version } = await now();
    await acknowledgeAlert(maya, { alertId, version });
    expect(await told(version)).toMatch(/^Dr Maya acknowledged this alert, /);
    const patient = await signedIn(clinicId, patientId);
    const answers = { clientKey: randomUUID(), pain: 3, answers: { calf: true } };
    await submitCheckIn(patient, submitCheckInBody.parse(answers));
    expect(await told(version)).toBe("The patient has added answers. Look at them first.");
  });

  it("is told who opened it again, and of no answers that nobody gave", async () => {
    await resolveAlert(maya, { ...(await now()), ...spokenBy(maya) });
    const { version } = await now();
    expect(await told(1)).toMatch(/^Dr Maya resolved this alert, /);
    await reopenAlert(maya, { alertId, version, reason: "Not so" });
    expect(await told(version)).toMatch(/^Dr Maya opened this alert again, /);
  });
});

describe("an attempt", () => {
  it("takes the alert on, and its history says who, when and what came of it", async () => {
    await recordAttempt(maya, { ...(await now()), result: "no-answer", note: "Engaged" });
    expect(await stands()).toMatchObject({ state: "acknowledged", version: 2 });
    const { events } = await viewAlert(maya, { alertId });
    expect(events.at(-1)).toMatchObject({ what: "Rang: no answer.", who: "Dr Maya", note: "Engaged" });
  });
});

describe("stepping down", () => {
  const down = async (tier: "urgent" | "soon" | "routine") =>
    stepDownAlert(maya, { ...(await now()), tier, reason: "Examined: old" });

  it("lowers what counts, and the rules' tier stays beside it with who and why", async () => {
    await down("urgent");
    await down("soon");
    expect(await stands()).toMatchObject({ tier: "soon", from: "emergency", state: "acknowledged" });
    expect((await viewAlert(maya, { alertId })).steppedDown).toMatch(
      /^Rules: EMERGENCY\. Stepped down to SOON by Dr Maya, .*: Examined: old$/,
    );
  });

  it("says why it cannot be done any more: at the lowest level, once resolved, and to whoever may not", async () => {
    const seen = async (by = maya) => viewAlert(by, { alertId });
    expect(await seen()).toMatchObject({ stepDownTo: ["urgent", "soon", "routine"], noStepDown: null });
    const owner = await buildStaff(clinicId, ["owner"]);
    expect((await seen(owner)).noStepDown).toBe("Only a clinician steps the level down.");
    await down("routine");
    expect((await seen()).noStepDown).toMatch(/^ROUTINE is the lowest level/);
    await resolveAlert(maya, { ...(await now()), ...spokenBy(maya) });
    expect((await seen()).noStepDown).toMatch(/^A resolved alert keeps its level/);
  });

  it("never goes up", async () => {
    await down("soon");
    await expect(down("urgent")).rejects.toMatchObject({ code: "conflict" });
    expect(await stands()).toMatchObject({ tier: "soon" });
  });

  it("is undone by the patient's next red flag, not by a calmer one", async () => {
    const patient = await signedIn(clinicId, patientId);
    const checkIn = (answers: object) =>
      submitCheckIn(
        patient,
        submitCheckInBody.parse({ clientKey: randomUUID(), pain: 3, answers: { fever: true, ...answers } }),
      );
    await down("soon");
    await checkIn({});
    expect(await stands()).toMatchObject({ tier: "urgent", from: "emergency", state: "open" });
    await down("soon");
    await checkIn({ chest: true });
    expect(await stands()).toMatchObject({ tier: "emergency", from: null, state: "open" });
  });
});

describe("opening again", () => {
  it("starts a new cycle with its job, and keeps what had been written", async () => {
    await resolveAlert(maya, { ...(await now()), ...spokenBy(maya) });
    await reopenAlert(maya, { ...(await now()), reason: "Rang back: worse" });
    expect(await stands()).toMatchObject({ state: "open", cycle: 2 });
    const { events, resolved } = await viewAlert(maya, { alertId });
    expect(resolved).toBeNull();
    expect(events.map(({ note }) => note)).toEqual(["Rang; on the way to hospital.", "Rang back: worse"]);
    const jobs = await stored(clinicId, "SELECT 1 AS one FROM pgboss.job WHERE data->>'alertId' = $1", [
      alertId,
    ]);
    expect(jobs).toHaveLength(1);
  });

  it("is refused while a newer alert of the patient waits", async () => {
    await resolveAlert(maya, { ...(await now()), ...spokenBy(maya) });
    const newer = await buildAlert(clinicId, patientId);
    const again = reopenAlert(maya, { ...(await now()), reason: "Worse" });
    await expect(again).rejects.toMatchObject({
      fields: { version: expect.stringContaining("newer alert") as string },
    });
    expect(newer).not.toBe(alertId);
    expect(await stands()).toMatchObject({ state: "resolved" });
  });
});

describe("each way to calm an alert, by each role (T39)", () => {
  const WAYS = [
    ["acknowledge", acknowledge, {}, ["clinician", "owner"]],
    ["attempt", attempt, { result: "no-answer", note: "" }, ["clinician", "owner"]],
    ["step-down", stepDown, { tier: "soon", reason: "Examined" }, ["clinician"]],
    ["resolve", resolve, null, ["clinician"]],
    ["reopen", reopen, { reason: "Worse" }, ["clinician"]],
  ] as const;
  const ROLES = ["clinician", "owner", "front-desk"] as const;

  it.each(WAYS.flatMap((way) => ROLES.map((role) => [way[0], role, way] as const)))(
    "%s by %s leaves a row in the books, done or refused",
    async (action, role, [, route, body, allowed]) => {
      const staff = await buildStaff(clinicId, [role]);
      if (action === "reopen") await resolveAlert(maya, { ...(await now()), ...spokenBy(maya) });
      const before = await stands();
      const browser = openBrowser();
      const cookie = await issueSessionCookie("staff", staff.sessionId);
      browser.cookies.set(cookie.name, cookie.value);
      const sent = { alertId, version: before.version, ...(body ?? spokenBy(maya)) };
      const { status } = await browser.postJson(route, sent);
      const may = (allowed as readonly string[]).includes(role);
      expect(status).toBe(may ? 200 : 403);
      expect((await stands()).version > before.version).toBe(may);
      const log = await stored(
        clinicId,
        "SELECT action, result FROM access_log WHERE actor_id = $1 AND action LIKE 'alert.%'",
        [staff.staffId],
      );
      expect(log).toEqual([{ action: `alert.${action}`, result: may ? "ok" : "forbidden" }]);
    },
  );

  it.each(WAYS.filter(([action]) => action === "step-down" || action === "reopen"))(
    "%s without a reason is refused",
    async (action, route, body) => {
      if (action === "reopen") await resolveAlert(maya, { ...(await now()), ...spokenBy(maya) });
      const before = await stands();
      const browser = openBrowser();
      const cookie = await issueSessionCookie("staff", maya.sessionId);
      browser.cookies.set(cookie.name, cookie.value);
      const { status } = await browser.postJson(route, { ...(await now()), ...body, reason: " " });
      expect(status).toBe(422);
      expect(await stands()).toEqual(before);
    },
  );
});
