import "server-only";
import { listEveryClinicId } from "@/lib/data/every-clinic";
import { removeSpentLimits } from "@/lib/data/rate-limits";
import { removeOldTypedForms } from "@/lib/data/patients/typed-forms";
import { removeOldSignInRequests } from "@/lib/data/sign-in/sign-in-requests";
import { applyDueDoses } from "@/lib/use-cases/dosing/apply-due-doses";
import { endOldExports } from "@/lib/use-cases/exports/clinic-exports";
import { tendImports } from "@/lib/use-cases/imports/tend-imports";
import { apart } from "@/lib/use-cases/worker/apart";
import { askMonthly } from "@/lib/use-cases/worker/ask-monthly";
import { fileLeftForms } from "@/lib/use-cases/worker/file-left-forms";
import { letClipsGo } from "@/lib/use-cases/worker/let-clips-go";
import { remindOfVisits } from "@/lib/use-cases/worker/remind-of-visits";
import { sweepFiles } from "@/lib/use-cases/worker/sweep-files";
import { watchCheckIns } from "@/lib/use-cases/worker/watch-check-ins";

/**
 * What is due is read from the rows each time: check-ins left open, missing or due each month, measures left on a tablet,
 * appointments of tomorrow, doses due, clips whose time is up, and rows that have run out. Nothing here waits for anybody
 * outside: a patient's silence is an alert, and must not stand in line behind a mail server.
 */
export async function makeRounds(): Promise<void> {
  for (const clinicId of await listEveryClinicId())
    await apart("export-round", { clinicId }, () => endOldExports(clinicId));
  for (const clinicId of await listEveryClinicId())
    await apart("import-round", { clinicId }, () => tendImports(clinicId));
  await watchCheckIns();
  await fileLeftForms();
  await askMonthly();
  await remindOfVisits();
  await applyDueDoses();
  await letClipsGo();
  await sweepFiles(new Date());
  await apart("clearing-round", {}, async () => {
    await removeOldSignInRequests();
    await removeOldTypedForms();
    await removeSpentLimits(new Date());
  });
}
