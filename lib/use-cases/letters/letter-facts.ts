import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { known } from "@/lib/contracts/part";
import { findCurrentProgramme } from "@/lib/data/patients/chart";
import { findMeasureRecord } from "@/lib/data/outcomes/measure-record";
import { findLastSignedNote } from "@/lib/data/notes/notes";
import { findChartPatient } from "@/lib/data/patients/patients";
import type { Db } from "@/lib/data/sql";
import { type LetterFacts, measureLine } from "@/lib/domain/letters/letter-parts";
import { showMeasures } from "@/lib/domain/outcomes/shown-measure";
import { historyWords } from "@/lib/domain/patients/history-words";
import { evidenceInWords, limitInWords } from "@/lib/domain/visit-notes/finding-in-words";
import { plainDate } from "@/lib/domain/visits/clinic-time";
import { readJoints } from "@/lib/use-cases/movement/read-joints";
import { readChartBanner } from "@/lib/use-cases/patients/read-banner";

/** What the chart says today, line by line, for a letter to begin with. Outside the scope: not-found. */
export async function letterFacts(db: Db, actor: StaffActor, patientId: string): Promise<LetterFacts> {
  const scope = patientsVisibleTo(actor);
  const banner = await readChartBanner(db, scope, patientId);
  const [episode, alerts] = [known(banner.episode), known(banner.alerts)];
  const patient = await findChartPatient(db, scope, patientId);
  const programme = await findCurrentProgramme(db, scope, patientId);
  const note = await findLastSignedNote(db, scope, patientId);
  const record = await findMeasureRecord(db, scope, patientId);
  const joints = await readJoints(db, scope, patientId);
  return {
    episode: episode
      ? [
          `${episode.problem}, ${episode.phase}, since ${episode.since}.`,
          `The patient's goal: ${episode.goal}.`,
        ]
      : [],
    flags: alerts.flatMap(({ lines, raised }) => lines.map((line) => `${line} (${raised})`)),
    history: historyWords(patient?.historyFlags ?? [], patient?.cancer),
    note: note ? noteLines(note) : [],
    tests: [
      ...new Set(
        joints.flatMap(({ evidence }) =>
          evidence
            .filter(({ verdict }) => verdict !== "enough")
            .map((one) => {
              const short = one.verdict === "short" ? `, short (${limitInWords(one)})` : "";
              return `${evidenceInWords(one)}${short}. ${plainDate(new Date(one.day))}`;
            }),
        ),
      ),
    ],
    measures: record ? showMeasures(record).map(measureLine) : [],
    programme: programme ? [`${programme.title}, since ${plainDate(new Date(programme.startsOn))}.`] : [],
  };
}

type Note = NonNullable<Awaited<ReturnType<typeof findLastSignedNote>>>;

const noteLines = ({ day, subjective, objective, assessment, plan }: Note): string[] =>
  [`Visit of ${plainDate(day)}.`, subjective, objective, assessment, plan].filter(
    (text) => text.trim() !== "",
  );
