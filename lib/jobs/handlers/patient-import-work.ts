import "server-only";
import type { JobPayloads } from "@/lib/contracts/job-payloads";
import { workImport } from "@/lib/use-cases/imports/work-import";

export const onPatientImportWork = ({
  clinicId,
  importId,
}: JobPayloads["patient-import.work"]): Promise<void> => workImport(clinicId, importId);
