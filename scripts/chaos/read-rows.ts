import { inClinic } from "./clinic";
import type { Notice, Stored } from "./reconcile";

type AlertRow = Stored["alerts"][number];
type CheckInRow = Stored["checkIns"][number];

/** Reads what the run left, as the owner. */
export function readRows(ownerUrl: string, clinicId: string): Promise<Stored> {
  return inClinic(ownerUrl, clinicId, async (client) => {
    const checkIns = await client.query<CheckInRow>(
      `SELECT id, client_key AS "clientKey", tier FROM check_in`,
    );
    const alerts = await client.query<AlertRow>(
      `SELECT a.id, a.patient_id AS "patientId", a.tier, a.cycle_started_at AS "startedAt",
         (SELECT count(*)::int FROM pgboss.job j WHERE j.name = 'alert.raised' AND j.data->>'alertId' = a.id::text) AS jobs
       FROM alert a`,
    );
    const notices = await client.query<Notice>(
      `SELECT n.alert_id AS "alertId", n.step::int AS step, s.email AS address, n.due_at AS "dueAt",
         n.created_at AS "madeAt", m.id AS "mailId"
       FROM alert_notice n JOIN staff s ON s.id = n.staff_id
       LEFT JOIN mail m ON m.clinic_id = n.clinic_id AND m.dedupe_key = 'notice:' || n.id
       WHERE n.alert_id IS NOT NULL`,
    );
    return { checkIns: checkIns.rows, alerts: alerts.rows, notices: notices.rows };
  });
}
