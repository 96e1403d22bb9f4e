import { afterAll, beforeEach } from "vitest";
import type { ClinicId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import { buildAlert, buildClinic, buildPatient, buildStaff, plant, stored } from "@/lib/testing/factories";
import { acknowledgeAlert } from "@/lib/use-cases/alerts/acknowledge-alert";

const MINUTE = 60_000;
const WEEK = [0, 1, 2, 3, 4, 5, 6];
/** Ahead of today, since closed days long past are not read. */
const START = new Date("2030-05-06T10:00:00Z");
export const after = (minutes: number, seconds = 0) =>
  new Date(START.getTime() + minutes * MINUTE + seconds * 1000);

/** Whom `told` names where everybody of clinicWithRota answers in turn. */
export const FIRST = "1.0 tom";
export const ALL = [FIRST, "1.1 ann", "1.2 maya", "1.3 ann", "1.3 maya", "1.3 tom"];

type Clinic = Readonly<{
  id: ClinicId;
  patientId: string;
  maya: Awaited<ReturnType<typeof buildStaff>>;
  tom: Awaited<ReturnType<typeof buildStaff>>;
}>;

/** Open all day: Tom is on duty, Ann his deputy; Maya owns the clinic and so leads. */
export async function clinicWithRota(): Promise<Clinic> {
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
export async function told(clinicId: string, alertId: string): Promise<string[]> {
  const rows = await stored<{ what: string }>(
    clinicId,
    `SELECT n.cycle || '.' || n.step || ' ' || split_part(s.email, '@', 1) AS what
     FROM alert_notice n JOIN staff s ON s.id = n.staff_id WHERE n.alert_id = $1 ORDER BY n.cycle, n.step, s.email`,
    [alertId],
  );
  return rows.map(({ what }) => what);
}

/** For a file of tests of alerts: before each a clinic with a rota, in which alerts are raised at the same moment. */
export function alertTests() {
  const here = {} as { clinic: Clinic };
  beforeEach(async () => {
    here.clinic = await clinicWithRota();
  });
  afterAll(closeConnections);

  return {
    here,
    raise: (over: Record<string, unknown> = {}) =>
      buildAlert(here.clinic.id, here.clinic.patientId, { raised_at: START, ...over }),
    /** Of another patient: one patient has one unresolved alert. */
    raiseAnother: async (over: Record<string, unknown> = {}) =>
      buildAlert(here.clinic.id, await buildPatient(here.clinic.id), { raised_at: START, ...over }),
    acknowledge: async (alertId: string, at: Date): Promise<void> => {
      await acknowledgeAlert(here.clinic.tom, { alertId, version: 1 });
      const backdate = "UPDATE alert SET acknowledged_at = $2 WHERE id = $1 RETURNING id";
      await stored(here.clinic.id, backdate, [alertId, at]);
    },
  };
}
