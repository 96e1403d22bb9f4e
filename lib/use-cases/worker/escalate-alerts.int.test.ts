import { Client } from "pg";
import { describe, expect, it, vi } from "vitest";
import { env } from "@/lib/env";
import { onAlertRaised } from "@/lib/jobs/handlers/alert-raised";
import { stored, spokenBy } from "@/lib/testing/factories";
import { resolveAlert } from "@/lib/use-cases/alerts/resolve-alert";
import { escalateAlert, escalateAlerts } from "@/lib/use-cases/worker/escalate-alerts";
import { sweepAlerts } from "@/lib/use-cases/worker/sweep-alerts";
import { after, alertTests, ALL, clinicWithRota, FIRST, told } from "@/lib/testing/alert-tests";

const { here, raise, raiseAnother, acknowledge } = alertTests();

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
      await escalateAlerts(here.clinic.id, now);
      await escalateAlerts(here.clinic.id, now);
      expect(await told(here.clinic.id, alertId)).toEqual(ALL.slice(0, count));
    }
    expect((await mails(here.clinic.id)).toSorted()).toEqual(["ann", "ann", "maya", "maya", "tom", "tom"]);
    const events = await stored(
      here.clinic.id,
      "SELECT count(*)::int AS told FROM alert_event WHERE kind = 'told' AND alert_id = $1",
      [alertId],
    );
    expect(events).toEqual([{ told: 6 }]);
  });

  it("makes up for every step that was missed while no worker ran, with the time each was due", async () => {
    const alertId = await raise();
    await escalateAlerts(here.clinic.id, after(12));
    expect(await told(here.clinic.id, alertId)).toEqual(ALL.slice(0, 3));
    const due = await stored<{ at: Date }>(
      here.clinic.id,
      "SELECT due_at AS at FROM alert_notice WHERE alert_id = $1 ORDER BY step",
      [alertId],
    );
    expect(due.map(({ at }) => at)).toEqual([after(0), after(5), after(10)]);
  });
});

describe("each step reaches each person once", () => {
  it("when ten rounds and jobs run at the same time", async () => {
    const alertId = await raise();
    await Promise.all(
      Array.from({ length: 10 }, (_, one) =>
        one % 2
          ? escalateAlert(here.clinic.id, alertId, after(20))
          : escalateAlerts(here.clinic.id, after(20)),
      ),
    );
    expect(await told(here.clinic.id, alertId)).toEqual(ALL);
    expect(await mails(here.clinic.id)).toHaveLength(6);
  });

  it("when its job runs twice, and when it was lost and a round does its work", async () => {
    const twice = await raise({ raised_at: new Date() });
    const lost = await raiseAnother({ raised_at: new Date() });
    const job = { clinicId: here.clinic.id, alertId: twice };
    await onAlertRaised(job);
    await onAlertRaised(job);
    expect(await told(here.clinic.id, twice)).toEqual([FIRST]);
    expect(await told(here.clinic.id, lost)).toEqual([]);
    await sweepAlerts();
    expect(await told(here.clinic.id, lost)).toEqual([FIRST]);
    expect(await told(here.clinic.id, twice)).toEqual([FIRST]);
  });

  it("also when the rota changes after it: the step is not made again for the next on duty", async () => {
    const alertId = await raise();
    await escalateAlerts(here.clinic.id, after(1));
    await stored(here.clinic.id, "UPDATE rota_session SET on_duty_id = $1 RETURNING id", [
      here.clinic.maya.staffId,
    ]);
    await escalateAlerts(here.clinic.id, after(2));
    expect(await told(here.clinic.id, alertId)).toEqual([FIRST]);
  });
});

describe("an acknowledgement", () => {
  it("stops the steps, and starts the alert anew after 30 minutes without a resolution (T38)", async () => {
    const alertId = await raise();
    await escalateAlerts(here.clinic.id, after(1));
    await acknowledge(alertId, after(2));
    await escalateAlerts(here.clinic.id, after(31, 59));
    expect(await told(here.clinic.id, alertId)).toEqual([FIRST]);

    await escalateAlerts(here.clinic.id, after(32));
    expect(await told(here.clinic.id, alertId)).toEqual([FIRST, "2.0 tom"]);
    const [row] = await stored(
      here.clinic.id,
      "SELECT state, cycle, acknowledged_by, cycle_started_at AS at FROM alert WHERE id = $1",
      [alertId],
    );
    expect(row).toEqual({ state: "open", cycle: 2, acknowledged_by: null, at: after(32) });
    await escalateAlerts(here.clinic.id, after(37));
    expect(await told(here.clinic.id, alertId)).toEqual([FIRST, "2.0 tom", "2.1 ann"]);
  });

  it("that came first means nobody further is told, and a resolution ends it for good", async () => {
    const alertId = await raise();
    await acknowledge(alertId, after(0));
    await escalateAlerts(here.clinic.id, after(20));
    expect(await told(here.clinic.id, alertId)).toEqual([]);
    await resolveAlert(here.clinic.tom, { alertId, version: 2, ...spokenBy(here.clinic.tom) });
    await escalateAlerts(here.clinic.id, after(6000));
    expect(await told(here.clinic.id, alertId)).toEqual([]);
  });
});

describe("open screens", () => {
  it("hear of a step, and of an acknowledgement that ran out though nobody is told yet", async () => {
    const client = new Client({ connectionString: env().DATABASE_URL });
    await client.connect();
    const heard: string[] = [];
    client.on("notification", ({ payload }) => heard.push(payload ?? ""));
    await client.query("LISTEN plumbline_live");
    const signals = [true, false].map((now) =>
      JSON.stringify({ clinicId: here.clinic.id, topic: "alerts", now }),
    );
    /** Notifications come in order: once this one is here, so are all before it. */
    const hears = async (mark: string) => {
      await client.query("SELECT pg_notify('plumbline_live', $1)", [mark]);
      await vi.waitFor(() => expect(heard).toContain(mark), 10_000);
      return heard.splice(0).filter((payload) => signals.includes(payload)).length;
    };
    try {
      const alertId = await raise({ tier: "soon" });
      await escalateAlerts(here.clinic.id, after(60));
      expect(await hears("nothing was due")).toBe(0);
      await escalateAlerts(here.clinic.id, after(24 * 60));
      expect(await hears("the deputy was told")).toBe(1);
      await acknowledge(alertId, after(24 * 60));
      await hears("acknowledged");
      await escalateAlerts(here.clinic.id, after(72 * 60));
      expect(await hears("ran out")).toBe(1);
    } finally {
      await client.end();
    }
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
    const broken = here.clinic;
    const alertThere = await raise({ raised_at: new Date() });
    here.clinic = await clinicWithRota();
    const alertHere = await raise({ raised_at: new Date() });
    const mend = await breakClinic(
      broken.id,
      `IF NEW.clinic_id = '${broken.id}' THEN RAISE EXCEPTION 'no notice today'; END IF;`,
    );
    try {
      await sweepAlerts();
      expect(await told(here.clinic.id, alertHere)).toEqual([FIRST]);
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
      here.clinic.id,
      `IF NEW.alert_id = '${one}' THEN RAISE EXCEPTION 'not this one'; END IF;`,
    );
    try {
      await escalateAlerts(here.clinic.id, after(1));
    } finally {
      await mend();
    }
    expect(await told(here.clinic.id, one)).toEqual([]);
    expect(await told(here.clinic.id, other)).toEqual([FIRST]);
  });
});
