import { Client } from "pg";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { ClinicId } from "@/lib/access/ids";
import type { ChangeStaff } from "@/lib/contracts/staff";
import { closeConnections } from "@/lib/data/pool";
import { env } from "@/lib/env";
import { onAlertRaised } from "@/lib/jobs/handlers/alert-raised";
import {
  buildAlert,
  buildClinic,
  buildPatient,
  buildStaff,
  plant,
  stored,
  spokenBy,
} from "@/lib/testing/factories";
import { acknowledgeAlert } from "@/lib/use-cases/alerts/acknowledge-alert";
import { viewAlert } from "@/lib/use-cases/alerts/view-alert";
import { resolveAlert } from "@/lib/use-cases/alerts/resolve-alert";
import { changeStaff } from "@/lib/use-cases/staff/manage-staff";
import { escalateAlert, escalateAlerts } from "@/lib/use-cases/worker/escalate-alerts";
import { sweepAlerts } from "@/lib/use-cases/worker/sweep-alerts";

const MINUTE = 60_000;
const WEEK = [0, 1, 2, 3, 4, 5, 6];

type Clinic = Readonly<{
  id: ClinicId;
  patientId: string;
  maya: Awaited<ReturnType<typeof buildStaff>>;
  tom: Awaited<ReturnType<typeof buildStaff>>;
}>;

/** Open all day: Tom is on duty, Ann his deputy; Maya owns the clinic and so leads. */
async function clinicWithRota(): Promise<Clinic> {
  const id = await buildClinic();
  const named = (email: string, createdAt: string) => ({ name: email, email, created_at: createdAt });
  const maya = await buildStaff(id, ["owner", "clinician"], named("maya@a.example", "2026-01-01T00:00Z"));
  const tom = await buildStaff(id, ["clinician"], named("tom@a.example", "2026-01-02T00:00Z"));
  const ann = await buildStaff(id, ["clinician"], named("ann@a.example", "2026-01-03T00:00Z"));
  await buildStaff(id, ["front-desk"], named("desk@a.example", "2026-01-01T00:00Z"));
  await buildStaff(id, ["clinician"], { ...named("left@a.example", "2026-01-01T00:00Z"), active: false });
  await plant(
    id,
    "rota_session",
    WEEK.map((weekday) => ({
      ...{ id: crypto.randomUUID(), clinic_id: id, weekday, session: 0 },
      ...{ on_duty_id: tom.staffId, deputy_id: ann.staffId },
    })),
  );
  return { id, patientId: await buildPatient(id), maya, tom };
}

/** Who was told at which step of which cycle, in order. */
async function told(clinicId: string, alertId: string): Promise<string[]> {
  const rows = await stored<{ what: string }>(
    clinicId,
    `SELECT n.cycle || '.' || n.step || ' ' || split_part(s.email, '@', 1) AS what
     FROM alert_notice n JOIN staff s ON s.id = n.staff_id WHERE n.alert_id = $1 ORDER BY n.cycle, n.step, s.email`,
    [alertId],
  );
  return rows.map(({ what }) => what);
}
const FIRST = "1.0 tom";
const ALL = [FIRST, "1.1 ann", "1.2 maya", "1.3 ann", "1.3 maya", "1.3 tom"];

/** The mails and jobs that go with the notices. */
async function mails(clinicId: string): Promise<string[]> {
  const rows = await stored<{ to: string }>(
    clinicId,
    `SELECT m.recipient AS to FROM mail m
     JOIN pgboss.job j ON j.name = 'mail.send' AND j.data->>'mailId' = m.id::text
     WHERE m.template = 'alert-waiting' ORDER BY m.created_at, m.recipient`,
  );
  return rows.map(({ to }) => to.split("@")[0] ?? "");
}

let clinic: Clinic;
/** Ahead of today, since closed days long past are not read. */
const start = new Date("2030-05-06T10:00:00Z");
const after = (minutes: number, seconds = 0) => new Date(start.getTime() + minutes * MINUTE + seconds * 1000);
const raise = (over: Record<string, unknown> = {}) =>
  buildAlert(clinic.id, clinic.patientId, { raised_at: start, ...over });
/** Of another patient: one patient has one unresolved alert. */
const raiseAnother = async (over: Record<string, unknown> = {}) =>
  buildAlert(clinic.id, await buildPatient(clinic.id), { raised_at: start, ...over });

async function acknowledge(alertId: string, at: Date): Promise<void> {
  await acknowledgeAlert(clinic.tom, { alertId, version: 1 });
  await stored(clinic.id, "UPDATE alert SET acknowledged_at = $2 WHERE id = $1 RETURNING id", [alertId, at]);
}

beforeEach(async () => {
  clinic = await clinicWithRota();
});
afterAll(closeConnections);

describe("an emergency nobody answers", () => {
  it("goes to who is on duty, the deputy, the practice lead and everyone, each on time and once", async () => {
    const alertId = await raise();
    const expected: [Date, number][] = [
      [after(0), 1],
      [after(4, 59), 1],
      [after(5), 2],
      [after(9, 59), 2],
      [after(10), 3],
      [after(15), 6],
      [after(600), 6],
    ];
    for (const [now, count] of expected) {
      await escalateAlerts(clinic.id, now);
      await escalateAlerts(clinic.id, now);
      expect(await told(clinic.id, alertId)).toEqual(ALL.slice(0, count));
    }
    expect((await mails(clinic.id)).toSorted()).toEqual(["ann", "ann", "maya", "maya", "tom", "tom"]);
    const events = await stored(
      clinic.id,
      "SELECT count(*)::int AS told FROM alert_event WHERE kind = 'told' AND alert_id = $1",
      [alertId],
    );
    expect(events).toEqual([{ told: 6 }]);
  });

  it("makes up for every step that was missed while no worker ran, with the time each was due", async () => {
    const alertId = await raise();
    await escalateAlerts(clinic.id, after(12));
    expect(await told(clinic.id, alertId)).toEqual(ALL.slice(0, 3));
    const due = await stored<{ at: Date }>(
      clinic.id,
      "SELECT due_at AS at FROM alert_notice WHERE alert_id = $1 ORDER BY step",
      [alertId],
    );
    expect(due.map(({ at }) => at)).toEqual([after(0), after(5), after(10)]);
  });
});

describe("a rota that changes while an emergency waits", () => {
  it("tells who is on duty now at the next step, with the deputy, and nobody of before in their place", async () => {
    const alertId = await raise();
    await escalateAlerts(clinic.id, after(1));
    expect(await told(clinic.id, alertId)).toEqual([FIRST]);
    // Maya takes over, with Tom, who was told, as her deputy.
    await stored(clinic.id, "UPDATE rota_session SET on_duty_id = $1, deputy_id = $2 RETURNING id", [
      clinic.maya.staffId,
      clinic.tom.staffId,
    ]);
    await escalateAlerts(clinic.id, after(5));
    expect(await told(clinic.id, alertId)).toEqual([FIRST, "1.1 ann", "1.1 maya"]);
  });
});

describe("somebody on duty who was only invited", () => {
  it("is passed over for the owner, and told once they have joined", async () => {
    const setPassword = (hash: string | null) =>
      stored(clinic.id, "UPDATE staff SET password_hash = $2 WHERE id = $1 RETURNING id", [
        clinic.tom.staffId,
        hash,
      ]);
    await setPassword(null);
    const before = await raise();
    await escalateAlerts(clinic.id, after(1));
    expect(await told(clinic.id, before)).toEqual(["1.0 maya"]);
    await setPassword("no hash of any password");
    const since = await raiseAnother();
    await escalateAlerts(clinic.id, after(1));
    expect(await told(clinic.id, since)).toEqual([FIRST]);
  });
});

describe("somebody who loses their access while an alert waits for them", () => {
  const leave = (change: Partial<ChangeStaff>) => {
    const before: ChangeStaff = { name: "Tom", roles: ["clinician"], mobile: "", active: "yes" };
    return changeStaff(clinic.maya, clinic.tom.staffId, { ...before, ...change });
  };
  const jobs = (alertId: string) =>
    stored(clinic.id, "SELECT 1 FROM pgboss.job WHERE name = 'alert.raised' AND data->>'alertId' = $1", [
      alertId,
    ]);

  it("was told of it alone: whoever answers now is told at once, and a day that is closed keeps nobody waiting", async () => {
    const [urgent, told5] = [await raise({ tier: "urgent" }), await raiseAnother()];
    await escalateAlerts(clinic.id, after(6));
    expect(await told(clinic.id, urgent)).toEqual([FIRST]);
    await leave({ active: "no" });
    expect([(await jobs(urgent)).length, (await jobs(told5)).length]).toEqual([1, 1]);
    await escalateAlerts(clinic.id, after(7));
    await escalateAlerts(clinic.id, after(8));
    expect(await told(clinic.id, urgent)).toEqual(["1.0 maya", FIRST]);
    expect(await told(clinic.id, told5)).toEqual(["1.0 maya", FIRST, "1.1 ann"]);
  });

  it("has taken it on: it waits again for who answers now; another's stays taken (control)", async () => {
    const [his, hers] = [await raise(), await raiseAnother()];
    await escalateAlerts(clinic.id, after(1));
    await acknowledge(his, after(2));
    await acknowledgeAlert(clinic.maya, { alertId: hers, version: 1 });
    await stored(clinic.id, "UPDATE alert SET acknowledged_at = $2 WHERE id = $1 RETURNING id", [
      hers,
      after(2),
    ]);
    await leave({ roles: ["front-desk"] });
    await escalateAlerts(clinic.id, after(3));
    expect(await told(clinic.id, his)).toEqual([FIRST, "2.0 maya"]);
    expect((await viewAlert(clinic.maya, { alertId: his })).events.map(({ what }) => what)).toContain(
      "Acknowledged by somebody who has no access any more: it starts again from the first step.",
    );
    expect(await told(clinic.id, hers)).toEqual([FIRST]);
  });
});

describe("each step reaches each person once", () => {
  it("when ten rounds and jobs run at the same time", async () => {
    const alertId = await raise();
    await Promise.all(
      Array.from({ length: 10 }, (_, one) =>
        one % 2 ? escalateAlert(clinic.id, alertId, after(20)) : escalateAlerts(clinic.id, after(20)),
      ),
    );
    expect(await told(clinic.id, alertId)).toEqual(ALL);
    expect(await mails(clinic.id)).toHaveLength(6);
  });

  it("when its job runs twice, and when it was lost and a round does its work", async () => {
    const twice = await raise({ raised_at: new Date() });
    const lost = await raiseAnother({ raised_at: new Date() });
    const job = { clinicId: clinic.id, alertId: twice };
    await onAlertRaised(job);
    await onAlertRaised(job);
    expect(await told(clinic.id, twice)).toEqual([FIRST]);
    expect(await told(clinic.id, lost)).toEqual([]);
    await sweepAlerts();
    expect(await told(clinic.id, lost)).toEqual([FIRST]);
    expect(await told(clinic.id, twice)).toEqual([FIRST]);
  });

  it("also when the rota changes after it: the step is not made again for the next on duty", async () => {
    const alertId = await raise();
    await escalateAlerts(clinic.id, after(1));
    await stored(clinic.id, "UPDATE rota_session SET on_duty_id = $1 RETURNING id", [clinic.maya.staffId]);
    await escalateAlerts(clinic.id, after(2));
    expect(await told(clinic.id, alertId)).toEqual([FIRST]);
  });
});

describe("an acknowledgement", () => {
  it("stops the steps, and starts the alert anew after 30 minutes without a resolution (T38)", async () => {
    const alertId = await raise();
    await escalateAlerts(clinic.id, after(1));
    await acknowledge(alertId, after(2));
    await escalateAlerts(clinic.id, after(31, 59));
    expect(await told(clinic.id, alertId)).toEqual([FIRST]);

    await escalateAlerts(clinic.id, after(32));
    expect(await told(clinic.id, alertId)).toEqual([FIRST, "2.0 tom"]);
    const [row] = await stored(
      clinic.id,
      "SELECT state, cycle, acknowledged_by, cycle_started_at AS at FROM alert WHERE id = $1",
      [alertId],
    );
    expect(row).toEqual({ state: "open", cycle: 2, acknowledged_by: null, at: after(32) });
    await escalateAlerts(clinic.id, after(37));
    expect(await told(clinic.id, alertId)).toEqual([FIRST, "2.0 tom", "2.1 ann"]);
  });

  it("that came first means nobody further is told, and a resolution ends it for good", async () => {
    const alertId = await raise();
    await acknowledge(alertId, after(0));
    await escalateAlerts(clinic.id, after(20));
    expect(await told(clinic.id, alertId)).toEqual([]);
    await resolveAlert(clinic.tom, { alertId, version: 2, ...spokenBy(clinic.tom) });
    await escalateAlerts(clinic.id, after(6000));
    expect(await told(clinic.id, alertId)).toEqual([]);
  });
});

describe("open screens", () => {
  it("hear of a step, and of an acknowledgement that ran out though nobody is told yet", async () => {
    const client = new Client({ connectionString: env().DATABASE_URL });
    await client.connect();
    const heard: string[] = [];
    client.on("notification", ({ payload }) => heard.push(payload ?? ""));
    await client.query("LISTEN plumbline_live");
    const signals = [true, false].map((now) => JSON.stringify({ clinicId: clinic.id, topic: "alerts", now }));
    /** Notifications come in order: once this one is here, so are all before it. */
    const hears = async (mark: string) => {
      await client.query("SELECT pg_notify('plumbline_live', $1)", [mark]);
      await vi.waitFor(() => expect(heard).toContain(mark));
      return heard.splice(0).filter((payload) => signals.includes(payload)).length;
    };
    try {
      const alertId = await raise({ tier: "soon" });
      await escalateAlerts(clinic.id, after(60));
      expect(await hears("nothing was due")).toBe(0);
      await escalateAlerts(clinic.id, after(24 * 60));
      expect(await hears("the deputy was told")).toBe(1);
      await acknowledge(alertId, after(24 * 60));
      await hears("acknowledged");
      await escalateAlerts(clinic.id, after(72 * 60));
      expect(await hears("ran out")).toBe(1);
    } finally {
      await client.end();
    }
  });
});

describe("other tiers", () => {
  it("an urgent alert on a closed day goes to the out-of-hours address at once, and on when the clinic opens", async () => {
    await plant(clinic.id, "closed_day", [{ clinic_id: clinic.id, day: "2030-05-06", reason: "Holiday" }]);
    const alertId = await raise({ tier: "urgent" });
    await escalateAlerts(clinic.id, after(0));
    expect(await told(clinic.id, alertId)).toEqual(["1.0 maya"]);
    await escalateAlerts(clinic.id, after(12 * 60));
    expect(await told(clinic.id, alertId)).toEqual(["1.0 maya"]);
    // British summer time: the 7th begins at 23:00 UTC, and the first hour of it is over at midnight UTC.
    await escalateAlerts(clinic.id, after(14 * 60));
    // With the deputy, Tom: he is on duty now, and it was Maya who answered for the closed day.
    expect(await told(clinic.id, alertId)).toEqual(["1.0 maya", "1.1 ann", "1.1 tom"]);
  });

  it("a soon alert waits on the worklist and reaches the deputy after a day, the lead after two", async () => {
    const alertId = await raise({ tier: "soon" });
    await escalateAlerts(clinic.id, after(23 * 60));
    expect(await told(clinic.id, alertId)).toEqual([]);
    await escalateAlerts(clinic.id, after(24 * 60));
    expect(await told(clinic.id, alertId)).toEqual(["1.1 ann"]);
    await escalateAlerts(clinic.id, after(48 * 60));
    expect(await told(clinic.id, alertId)).toEqual(["1.1 ann", "1.2 maya"]);
  });

  it("a routine row starts no clock", async () => {
    const alertId = await raise({ tier: "routine" });
    await escalateAlerts(clinic.id, after(6000));
    expect(await told(clinic.id, alertId)).toEqual([]);
  });
});

describe("a fault", () => {
  /** From here on any statement about this table fails for that clinic alone. */
  async function breakClinic(clinicId: string, body: string): Promise<() => Promise<unknown>> {
    const name = `broken_${clinicId.replaceAll("-", "")}`;
    await stored(
      clinicId,
      `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} RETURN NEW; END $$`,
    );
    await stored(
      clinicId,
      `CREATE TRIGGER ${name} BEFORE INSERT ON alert_notice FOR EACH ROW EXECUTE FUNCTION ${name}()`,
    );
    return async () => {
      await stored(clinicId, `DROP TRIGGER ${name} ON alert_notice`);
      await stored(clinicId, `DROP FUNCTION ${name}`);
    };
  }

  it("of one clinic keeps no other waiting, and is made up for when it is mended", async () => {
    const broken = clinic;
    const alertThere = await raise({ raised_at: new Date() });
    clinic = await clinicWithRota();
    const alertHere = await raise({ raised_at: new Date() });
    const mend = await breakClinic(
      broken.id,
      `IF NEW.clinic_id = '${broken.id}' THEN RAISE EXCEPTION 'no notice today'; END IF;`,
    );
    try {
      await sweepAlerts();
      expect(await told(clinic.id, alertHere)).toEqual([FIRST]);
      expect(await told(broken.id, alertThere)).toEqual([]);
      expect(await mails(broken.id)).toEqual([]);
    } finally {
      await mend();
    }
    await sweepAlerts();
    expect(await told(broken.id, alertThere)).toEqual([FIRST]);
  });

  it("of one alert keeps no other of its clinic waiting", async () => {
    const [one, other] = [await raise(), await raiseAnother()];
    const mend = await breakClinic(
      clinic.id,
      `IF NEW.alert_id = '${one}' THEN RAISE EXCEPTION 'not this one'; END IF;`,
    );
    try {
      await escalateAlerts(clinic.id, after(1));
    } finally {
      await mend();
    }
    expect(await told(clinic.id, one)).toEqual([]);
    expect(await told(clinic.id, other)).toEqual([FIRST]);
  });
});
