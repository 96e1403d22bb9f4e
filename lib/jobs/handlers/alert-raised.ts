import "server-only";
import type { JobPayloads } from "@/lib/contracts/job-payloads";
import { tellStaffOfAlert } from "@/lib/use-cases/worker/tell-staff-of-alert";

export const onAlertRaised = ({ clinicId, alertId }: JobPayloads["alert.raised"]): Promise<void> =>
  tellStaffOfAlert(clinicId, alertId);
