import "server-only";
import type { JobPayloads } from "@/lib/contracts/job-payloads";
import { makeExport } from "@/lib/use-cases/exports/make-export";

export const onClinicExportMake = ({
  clinicId,
  exportId,
}: JobPayloads["clinic-export.make"]): Promise<void> => makeExport(clinicId, exportId);
