import "server-only";
import { listEveryClinicId } from "@/lib/data/every-clinic";
import { apart } from "@/lib/use-cases/worker/apart";
import { escalateAlerts } from "@/lib/use-cases/worker/escalate-alerts";
import { sendTestAlert } from "@/lib/use-cases/worker/send-test-alert";

/**
 * What is due of any clinic's alerts, read from the rows each time, so that a lost job, timer or worker loses no step.
 * It waits for no mail server: it only writes notices and their jobs. The tests come last: no alert waits for them.
 */
export async function sweepAlerts(at?: Date): Promise<void> {
  const clinicIds = await listEveryClinicId();
  for (const clinicId of clinicIds)
    await apart("alert-round", { clinicId }, () => escalateAlerts(clinicId, at));
  for (const clinicId of clinicIds)
    await apart("test-round", { clinicId }, () => sendTestAlert(clinicId, at));
}
