import "server-only";
import type { JobPayloads } from "@/lib/contracts/job-payloads";
import { escalateAlert } from "@/lib/use-cases/worker/escalate-alerts";

export const onAlertRaised = ({ clinicId, alertId }: JobPayloads["alert.raised"]): Promise<void> =>
  escalateAlert(clinicId, alertId);
