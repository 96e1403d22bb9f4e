import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { ConfirmHistoryInput } from "@/lib/contracts/history";
import {
  createHistoryVersion,
  findHistory,
  type KnownHistory,
  updateHistory,
} from "@/lib/data/intakes/history-versions";
import { withActorSql } from "@/lib/data/with-actor";
import { answeredAt } from "@/lib/domain/outbox/phone-time";
import {
  CANCER_FIELDS,
  cancerAsWritten,
  type CancerDetails,
  cancerYears,
  problemsInWords,
  readCancer,
} from "@/lib/domain/patients/cancer-details";
import { cancerAfter } from "@/lib/domain/patients/cancer-retold";
import { confirmedHistory } from "@/lib/domain/patients/confirm-history";
import { HISTORY_FLAGS, unitedHistory } from "@/lib/domain/patients/history-flags";
import { AppError } from "@/lib/errors";

/**
 * The patient says how their history is now; who said what and when is kept, and the next decision reads it. Safe to
 * repeat. Said on a phone before (`onPhone`), and since then by somebody again, it only adds.
 */
export function confirmHistory(
  actor: ActorFor<"history.confirm">,
  input: ConfirmHistoryInput,
  onPhone?: Date,
): Promise<void> {
  return withActorSql(actor, async (sql) => {
    const { clinicId, patientId } = actor;
    const { clientKey, flags: said } = input;
    sql.shows(patientId);
    const known = await findHistory(sql, patientsVisibleTo(actor), patientId, true);
    if (!known) throw new AppError("not-found", "patient outside scope");
    const at = onPhone === undefined ? null : answeredAt(onPhone, new Date());
    const saidSince = at !== null && known.changedAt !== null && known.changedAt > at;
    const flags = saidSince ? unitedHistory(known.flags, said) : confirmedHistory(known.flags, said);
    const told = toldCancer(input, known, at !== null);
    const cancer = saidSince
      ? cancerAfter(told ?? null, known.cancer ?? undefined)
      : cancerAfter(known.cancer, told);
    const version = {
      clinicId,
      patientId,
      said,
      flags,
      cancer,
      asked: HISTORY_FLAGS,
      staffId: null,
      clientKey,
      at,
    };
    if (!(await createHistoryVersion(sql, version))) return;
    await updateHistory(sql, { clinicId, patientId, flags, cancer });
  });
}

/**
 * What the boxes about a cancer say, of who has ticked one. On their own screen a year that is none is asked again; what a
 * phone sends later is kept as it was written.
 */
function toldCancer(
  input: ConfirmHistoryInput,
  { birthDate }: KnownHistory,
  isLater: boolean,
): CancerDetails | undefined {
  const { [CANCER_FIELDS.type]: type, [CANCER_FIELDS.year]: year, [CANCER_FIELDS.active]: active } = input;
  const wasAsked = [type, year, active].some((box) => box !== undefined);
  if (!input.flags.includes("cancer") || !wasAsked) return undefined;
  const typed = { type: type ?? "", year: year ?? "", active: active ?? "" };
  const years = cancerYears(birthDate, new Date());
  if (isLater) return cancerAsWritten(typed, years);
  const read = readCancer(typed, years);
  if (read.ok) return read.details;
  const asked = problemsInWords(
    read.problems,
    (problem) => `intake.steps.history-cancer.problems.${problem}`,
  );
  throw new AppError("invalid", "what was told of a cancer", asked);
}
