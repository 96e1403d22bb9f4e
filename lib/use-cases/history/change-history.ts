import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { ChangeHistoryInput } from "@/lib/contracts/history";
import { announce } from "@/lib/data/announce";
import {
  createHistoryVersion,
  findHistory,
  type KnownHistory,
  updateHistory,
} from "@/lib/data/intakes/history-versions";
import { withActorSql } from "@/lib/data/with-actor";
import {
  CANCER_FIELDS,
  type CancerDetails,
  type CancerProblem,
  cancerYears,
  problemsInWords,
  readCancer,
} from "@/lib/domain/patients/cancer-details";
import { type HistoryFlag, unitedHistory } from "@/lib/domain/patients/history-flags";
import { AppError } from "@/lib/errors";

/**
 * A clinician adds a flag to a patient's history or takes one off: the only way a lasting one ends. Or puts right what is
 * told of a cancer. Who, when and why are kept, and the next decision reads what counts now. A patient who ticks a flag
 * again brings it back.
 */
export function changeHistory(
  actor: ActorFor<"history.change">,
  input: ChangeHistoryInput,
): Promise<{ done: true }> {
  return withActorSql(actor, async (sql) => {
    const { clinicId, staffId } = actor;
    const { patientId, reason } = input;
    const known = await findHistory(sql, patientsVisibleTo(actor), patientId, true);
    if (!known) throw new AppError("not-found", "patient outside scope");
    sql.shows(patientId);
    const { flags, cancer, added, takenOff } = changed(known, input);
    const change = { added, takenOff, reason };
    await createHistoryVersion(sql, { clinicId, patientId, said: flags, flags, cancer, staffId, change });
    await updateHistory(sql, { clinicId, patientId, flags, cancer });
    announce(sql, clinicId, "today");
    return { done: true };
  });
}

type Changed = Pick<KnownHistory, "flags" | "cancer"> & {
  readonly added: readonly HistoryFlag[];
  readonly takenOff: readonly HistoryFlag[];
};

/** What counts after it; throws conflict where somebody was first. */
function changed(known: KnownHistory, input: ChangeHistoryInput): Changed {
  const { flag, move } = input;
  const counts = known.flags.includes(flag);
  const before = { flags: known.flags, cancer: known.cancer, added: [], takenOff: [] };
  switch (move) {
    case "add":
      if (counts) throw soAlready("This counts already.");
      return { ...before, flags: unitedHistory(known.flags, [flag]), added: [flag] };
    case "take-off":
      if (!counts) throw soAlready("This does not count any more.");
      return { ...before, flags: known.flags.filter((one) => one !== flag), takenOff: [flag] };
    case "details":
      if (!known.flags.includes("cancer")) throw soAlready("No cancer is on record any more.");
      return { ...before, cancer: putRight(known, input) };
  }
}

const soAlready = (words: string) => new AppError("conflict", "the history is so already", { flag: words });

const PROBLEMS = {
  typeTooLong: "Use 1,000 characters or fewer",
  yearUnclear: "Write the year with four digits, such as 2015, or leave it empty",
  yearToCome: "This year is still to come",
  yearBeforeBirth: "This year is before the patient was born",
} as const satisfies Record<CancerProblem, string>;

/** As the clinician left the boxes: an empty one takes away what stood there. */
function putRight({ birthDate }: KnownHistory, input: ChangeHistoryInput): CancerDetails {
  const { type, year, active } = CANCER_FIELDS;
  const typed = { type: input[type] ?? "", year: input[year] ?? "", active: input[active] ?? "" };
  const read = readCancer(typed, cancerYears(birthDate, new Date()));
  if (read.ok) return read.details;
  const wrong = problemsInWords(read.problems, (problem) => PROBLEMS[problem]);
  throw new AppError("invalid", "what is told of a cancer", wrong);
}
