import "server-only";
import { listEveryClinicId } from "@/lib/data/every-clinic";
import { apart } from "@/lib/use-cases/worker/apart";
import { escalateAlerts } from "@/lib/use-cases/worker/escalate-alerts";

/**
 * What is due of any clinic's alerts, read from the rows each time, so that a lost job, timer or worker loses no step.
 * It waits for no mail server: it only writes notices and their jobs.
 */
export async function sweepAlerts(at?: Date): Promise<void> {
  for (const clinicId of await listEveryClinicId())
    await apart("alert-round", { clinicId }, () => escalateAlerts(clinicId, at));
}
