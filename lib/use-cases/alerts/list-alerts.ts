import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { ListAlertsReply } from "@/lib/contracts/alert";
import { type AlertListLine, type AlertListRow, listAlerts as listRows } from "@/lib/data/alerts/alerts";
import { withActorSql } from "@/lib/data/with-actor";
import { byUrgency } from "@/lib/domain/alerts/queue-order";
import { clockTime } from "@/lib/domain/visits/clinic-time";
import { clinicFrame } from "@/lib/use-cases/home/clinic-frame";
import { acknowledgeByOf, alertRowOf } from "@/lib/use-cases/alerts/alert-row";

const isAlert = (line: AlertListLine): line is AlertListRow & { timeZone: string } => line.id !== null;

/** Who needs attention next, the most urgent first. */
export async function listAlerts(actor: ActorFor<"alert.list">): Promise<ListAlertsReply> {
  const hours = await clinicFrame(actor.clinicId);
  return withActorSql(actor, async (sql) => {
    const lines = await listRows(sql, patientsVisibleTo(actor));
    const now = new Date();
    const alerts = lines
      .filter(isAlert)
      .map((row) => {
        const acknowledgeBy = acknowledgeByOf(row, hours, now);
        return { ...row, acknowledgeBy, overdue: acknowledgeBy?.passed ?? false };
      })
      .toSorted(byUrgency);
    sql.shows(...alerts.map(({ patientId }) => patientId));
    return {
      asOf: clockTime(now, lines[0]?.timeZone ?? "UTC"),
      alerts: alerts.map((row) =>
        alertRowOf(row, { acknowledgeBy: row.acknowledgeBy, now, staffId: actor.staffId }),
      ),
    };
  });
}
