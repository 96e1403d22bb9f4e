import { describe, expect, it } from "vitest";
import type { ChangeStaff } from "@/lib/contracts/staff";
import { plant, stored } from "@/lib/testing/factories";
import { acknowledgeAlert } from "@/lib/use-cases/alerts/acknowledge-alert";
import { viewAlert } from "@/lib/use-cases/alerts/view-alert";
import { changeStaff } from "@/lib/use-cases/staff/manage-staff";
import { escalateAlerts } from "@/lib/use-cases/worker/escalate-alerts";
import { after, alertTests, FIRST, told } from "@/lib/testing/alert-tests";

const { here, raise, raiseAnother, acknowledge } = alertTests();

describe("a rota that changes while an emergency waits", () => {
  it("tells who is on duty now at the next step, with the deputy, and nobody of before in their place", async () => {
    const alertId = await raise();
    await escalateAlerts(here.clinic.id, after(1));
    expect(await told(here.clinic.id, alertId)).toEqual([FIRST]);
    // Maya takes over, with Tom, who was told, as her deputy.
    await stored(here.clinic.id, "UPDATE rota_session SET on_duty_id = $1, deputy_id = $2 RETURNING id", [
      here.clinic.maya.staffId,
      here.clinic.tom.staffId,
    ]);
    await escalateAlerts(here.clinic.id, after(5));
    expect(await told(here.clinic.id, alertId)).toEqual([FIRST, "1.1 ann", "1.1 maya"]);
  });
});

describe("somebody on duty who was only invited", () => {
  it("is passed over for the owner, and told once they have joined", async () => {
    const setPassword = (hash: string | null) =>
      stored(here.clinic.id, "UPDATE staff SET password_hash = $2 WHERE id = $1 RETURNING id", [
        here.clinic.tom.staffId,
        hash,
      ]);
    await setPassword(null);
    const before = await raise();
    await escalateAlerts(here.clinic.id, after(1));
    expect(await told(here.clinic.id, before)).toEqual(["1.0 maya"]);
    await setPassword("no hash of any password");
    const since = await raiseAnother();
    await escalateAlerts(here.clinic.id, after(1));
    expect(await told(here.clinic.id, since)).toEqual([FIRST]);
  });
});

describe("somebody who loses their access while an alert waits for them", () => {
  const leave = (change: Partial<ChangeStaff>) => {
    const before: ChangeStaff = { name: "Tom", roles: ["clinician"], mobile: "", active: "yes" };
    return changeStaff(here.clinic.maya, here.clinic.tom.staffId, { ...before, ...change });
  };
  const jobs = (alertId: string) =>
    stored(here.clinic.id, "SELECT 1 FROM pgboss.job WHERE name = 'alert.raised' AND data->>'alertId' = $1", [
      alertId,
    ]);

  it("was told of it alone: whoever answers now is told at once, and a day that is closed keeps nobody waiting", async () => {
    const [urgent, told5] = [await raise({ tier: "urgent" }), await raiseAnother()];
    await escalateAlerts(here.clinic.id, after(6));
    expect(await told(here.clinic.id, urgent)).toEqual([FIRST]);
    await leave({ active: "no" });
    expect([(await jobs(urgent)).length, (await jobs(told5)).length]).toEqual([1, 1]);
    await escalateAlerts(here.clinic.id, after(7));
    await escalateAlerts(here.clinic.id, after(8));
    expect(await told(here.clinic.id, urgent)).toEqual(["1.0 maya", FIRST]);
    expect(await told(here.clinic.id, told5)).toEqual(["1.0 maya", FIRST, "1.1 ann"]);
  });

  it("has taken it on: it waits again for who answers now; another's stays taken (control)", async () => {
    const [his, hers] = [await raise(), await raiseAnother()];
    await escalateAlerts(here.clinic.id, after(1));
    await acknowledge(his, after(2));
    await acknowledgeAlert(here.clinic.maya, { alertId: hers, version: 1 });
    await stored(here.clinic.id, "UPDATE alert SET acknowledged_at = $2 WHERE id = $1 RETURNING id", [
      hers,
      after(2),
    ]);
    await leave({ roles: ["front-desk"] });
    await escalateAlerts(here.clinic.id, after(3));
    expect(await told(here.clinic.id, his)).toEqual([FIRST, "2.0 maya"]);
    expect((await viewAlert(here.clinic.maya, { alertId: his })).events.map(({ what }) => what)).toContain(
      "Acknowledged by somebody who has no access any more: it starts again from the first step.",
    );
    expect(await told(here.clinic.id, hers)).toEqual([FIRST]);
  });
});

describe("other tiers", () => {
  it("an urgent alert on a closed day goes to the out-of-hours address at once, and on when the clinic opens", async () => {
    await stored(here.clinic.id, "UPDATE clinic SET time_zone = 'Europe/London' RETURNING id");
    await plant(here.clinic.id, "closed_day", [
      { clinic_id: here.clinic.id, day: "2030-05-06", reason: "Holiday" },
    ]);
    const alertId = await raise({ tier: "urgent" });
    await escalateAlerts(here.clinic.id, after(0));
    expect(await told(here.clinic.id, alertId)).toEqual(["1.0 maya"]);
    await escalateAlerts(here.clinic.id, after(12 * 60));
    expect(await told(here.clinic.id, alertId)).toEqual(["1.0 maya"]);
    // British summer time: the 7th begins at 23:00 UTC, and the first hour of it is over at midnight UTC.
    await escalateAlerts(here.clinic.id, after(14 * 60));
    // With the deputy, Tom: he is on duty now, and it was Maya who answered for the closed day.
    expect(await told(here.clinic.id, alertId)).toEqual(["1.0 maya", "1.1 ann", "1.1 tom"]);
  });

  it("a soon alert waits on the worklist and reaches the deputy after a day, the lead after two", async () => {
    const alertId = await raise({ tier: "soon" });
    await escalateAlerts(here.clinic.id, after(23 * 60));
    expect(await told(here.clinic.id, alertId)).toEqual([]);
    await escalateAlerts(here.clinic.id, after(24 * 60));
    expect(await told(here.clinic.id, alertId)).toEqual(["1.1 ann"]);
    await escalateAlerts(here.clinic.id, after(48 * 60));
    expect(await told(here.clinic.id, alertId)).toEqual(["1.1 ann", "1.2 maya"]);
  });

  it("a routine row starts no clock", async () => {
    const alertId = await raise({ tier: "routine" });
    await escalateAlerts(here.clinic.id, after(6000));
    expect(await told(here.clinic.id, alertId)).toEqual([]);
  });
});
