import { describe, expect, it } from "vitest";
import { connections } from "@/lib/data/pool";
import { buildAlert, buildPatient, plant, stored } from "@/lib/testing/factories";
import { clinicWithRota, told } from "@/lib/testing/alert-tests";
import { channelTests } from "@/lib/testing/channel-tests";
import { subscribeBrowser } from "@/lib/use-cases/channels/own-browser";
import { viewChannels } from "@/lib/use-cases/channels/view-channels";
import { sendDueMails } from "@/lib/use-cases/mail/send-due-mails";
import { sendDueNotices } from "@/lib/use-cases/notices/deliver-notice";
import { checkHealth } from "@/lib/use-cases/worker/check-health";
import { sweepAlerts } from "@/lib/use-cases/worker/sweep-alerts";

const { here, smtp } = channelTests();
const MINUTE = 60_000;
/** What the clock showed before it was put back by an hour; nearly now, for the controls. */
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE);

/** How each try of a channel to Maya ended, and in how many minutes from now. */
const tried = (...tries: readonly (readonly ["failed" | "accepted", number])[]) =>
  plant(
    here.clinicId,
    "notice_attempt",
    tries.map(([state, minutes]) => ({
      ...{ id: crypto.randomUUID(), clinic_id: here.clinicId, staff_id: here.maya.staffId },
      ...{ channel: "push", state, at: inMinutes(minutes) },
    })),
  );

describe("once a clock that stood an hour ahead is put back", () => {
  it("an alert of that hour goes on from now, and tells nobody again whom it has told", async () => {
    const clinic = await clinicWithRota();
    const raised = { raised_at: inMinutes(58), cycle_started_at: inMinutes(58) };
    const alertId = await buildAlert(clinic.id, clinic.patientId, raised);
    const first = {
      alert_id: alertId,
      staff_id: clinic.tom.staffId,
      cycle: 1,
      step: 0,
      due_at: inMinutes(58),
    };
    await plant(clinic.id, "alert_notice", [
      { id: crypto.randomUUID(), clinic_id: clinic.id, created_at: inMinutes(58), ...first },
    ]);
    await sweepAlerts();
    expect(await told(clinic.id, alertId)).toEqual(["1.0 tom"]);
    await sweepAlerts(inMinutes(4));
    expect(await told(clinic.id, alertId)).toEqual(["1.0 tom"]);
    await sweepAlerts(inMinutes(6));
    expect(await told(clinic.id, alertId)).toEqual(["1.0 tom", "1.1 ann"]);
  });

  it("an acknowledgement of that hour runs out in its time", async () => {
    const clinic = await clinicWithRota();
    const taken = { state: "acknowledged", acknowledged_by: clinic.tom.staffId };
    const alertId = await buildAlert(clinic.id, clinic.patientId, {
      ...{ raised_at: inMinutes(50), cycle_started_at: inMinutes(50) },
      ...{ ...taken, acknowledged_at: inMinutes(58) },
    });
    await sweepAlerts();
    await sweepAlerts(inMinutes(29));
    expect(await told(clinic.id, alertId)).toEqual([]);
    await sweepAlerts(inMinutes(31));
    expect(await told(clinic.id, alertId)).toEqual(["2.0 tom"]);
  });

  it.each([
    ["that nobody has acknowledged does not read as if somebody had", "open", undefined],
    ["that was acknowledged then counts as acknowledged now (control)", "acknowledged", 58],
  ])("an alert of that hour %s", async (_which, state, acknowledged) => {
    const clinic = await clinicWithRota();
    const alertId = await buildAlert(clinic.id, clinic.patientId, {
      ...{ raised_at: inMinutes(57), cycle_started_at: inMinutes(57), state },
      ...(acknowledged && {
        acknowledged_at: inMinutes(acknowledged),
        acknowledged_by: clinic.tom.staffId,
      }),
    });
    await sweepAlerts();
    const rows = await stored(
      clinic.id,
      `SELECT state::text, acknowledged_by IS NOT NULL AS taken, acknowledged_at <= now() AS since,
         cycle_started_at <= now() AS runs FROM alert WHERE id = $1`,
      [alertId],
    );
    const isTaken = acknowledged !== undefined;
    expect(rows).toEqual([{ state, taken: isTaken, since: isTaken || null, runs: true }]);
  });

  it("a channel is judged by the tries since: it fails, and works, whatever that hour said", async () => {
    await tried(["failed", 57], ["failed", 58]);
    expect((await viewChannels(here.maya)).failing).toEqual([]);
    await tried(["accepted", 59], ["failed", -2], ["failed", -1]);
    expect((await viewChannels(here.maya)).failing).toEqual(["push"]);
    await tried(["accepted", 0]);
    expect((await viewChannels(here.maya)).failing).toEqual([]);
  });

  it.each([
    ["of that hour", 58, 58],
    ["made and tried in time (control)", -2, -2],
    ["just made, whose job sends it (control)", 0, undefined],
  ])("a notice %s is sent by the next round, if no job does", async (_which, made, failed) => {
    await subscribeBrowser(here.maya, here.push.target);
    const alertId = await buildAlert(here.clinicId, await buildPatient(here.clinicId));
    const row = { id: crypto.randomUUID(), clinic_id: here.clinicId, staff_id: here.maya.staffId };
    const of = { alert_id: alertId, cycle: 1, step: 0, due_at: inMinutes(made), created_at: inMinutes(made) };
    await plant(here.clinicId, "alert_notice", [{ ...row, ...of }]);
    if (failed !== undefined) {
      const [browser] = await stored<{ id: string }>(here.clinicId, "SELECT id FROM push_subscription");
      const ended = { channel: "push", target_id: browser?.id, state: "failed", at: inMinutes(failed) };
      await plant(here.clinicId, "notice_attempt", [
        { ...row, id: crypto.randomUUID(), notice_id: row.id, ...ended },
      ]);
    }
    await sendDueNotices();
    expect(here.push.taken).toHaveLength(failed === undefined ? 0 : 1);
  });

  it.each([
    ["of that hour", 58, 1],
    ["just written, whose job sends it (control)", 0, 0],
  ])("a mail %s is sent by the next round, if no job does", async (_which, written, arrived) => {
    const mails = await smtp();
    const row = { id: crypto.randomUUID(), clinic_id: here.clinicId, recipient: "maya@staff.example" };
    const of = { template: "security-change", values: { change: "password" }, dedupe_key: row.id };
    await plant(here.clinicId, "mail", [{ ...row, ...of, attempts: 1, created_at: inMinutes(written) }]);
    await sendDueMails();
    expect(mails.taken).toHaveLength(arrived);
  });

  it.each([
    ["ahead", "late", 58],
    ["in time (control)", "ok", 0],
  ])("a worker whose last sign of life stands %s is %s", async (_when, worker, beat) => {
    await connections().pool.query(
      "INSERT INTO worker_heartbeat (id, beat_at) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET beat_at = excluded.beat_at",
      [inMinutes(beat)],
    );
    expect(await checkHealth()).toMatchObject({ worker });
  });
});
