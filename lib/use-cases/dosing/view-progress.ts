import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { ChartBanner } from "@/lib/contracts/chart";
import { listHeldDays } from "@/lib/data/programmes/dosing";
import { listLapseAnswers, type LapseAnswerRow } from "@/lib/data/exercise-sessions/lapse-answers";
import { findClinicClock } from "@/lib/data/patients/patients";
import { findRunningProgramme, type ProgrammeRow } from "@/lib/data/programmes/programmes";
import { withActorInParts } from "@/lib/data/with-actor";
import { adherenceByWeek } from "@/lib/domain/adherence/adherence";
import { lapsesOf } from "@/lib/domain/adherence/lapses";
import { balanceWarning } from "@/lib/domain/dosing/balance";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";
import type { Phase } from "@/lib/domain/exercises/written-exercise";
import { sideCorrection, sideGap } from "@/lib/domain/dosing/side-gap";
import type { PlanCourse } from "@/lib/domain/dosing/plan-course";
import { SIDE_TEST_EXERCISES, sideTestsOf } from "@/lib/domain/dosing/side-tests";
import { balanceByWeek } from "@/lib/domain/dosing/week-balance";
import type { SessionOfItem } from "@/lib/domain/dosing/session-of-item";
import { type Proposals, readProposals } from "@/lib/use-cases/dosing/read-proposals";
import { readPhaseNow } from "@/lib/use-cases/programmes/phase-now";
import { readChartBanner } from "@/lib/use-cases/patients/read-banner";

const WEEKS_SHOWN = 4;

export type ViewedProgress = Readonly<{
  banner: ChartBanner;
  programme: ProgrammeRow | null;
  course: PlanCourse | null;
  /** Of the patient, by time and pain; null where no episode is known. */
  phaseNow: Phase | null;
}>;
/** How a patient's running plan goes: response, adherence, balance, sides, lapses, and what the rules propose. */
export function viewProgress(
  actor: ActorFor<"progress.view">,
  { patientId }: { patientId: string },
): Promise<ViewedProgress> {
  return withActorInParts(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const banner = await readChartBanner(db, scope, patientId);
    db.shows(patientId);
    const programme = await findRunningProgramme(db, scope, patientId);
    if (!programme) return { banner, programme: null, course: null, phaseNow: null };
    const { today } = await findClinicClock(db, scope);
    const proposals = await readProposals(db, scope, programme, today);
    const heldOn = await listHeldDays(db, scope, programme.id);
    const answers = await listLapseAnswers(db, scope, programme.id);
    const phaseNow = await readPhaseNow(db, scope, patientId, proposals.numbers);
    const course = courseOf(proposals, { programme, today, heldOn, answers });
    return { banner, programme, course, phaseNow };
  });
}

type Around = Readonly<{
  programme: ProgrammeRow;
  today: string;
  heldOn: readonly string[];
  answers: readonly LapseAnswerRow[];
}>;

function courseOf(proposals: Proposals, { programme, today, heldOn, answers }: Around): PlanCourse {
  const { sessions, items, numbers, state, rest } = proposals;
  const { startsOn } = programme;
  const doneOn = [...new Set(sessions.filter(({ logs }) => logs.length > 0).map(({ day }) => day))];
  const daysPerWeek = Math.max(1, ...items.map(({ item }) => item.dose.daysPerWeek ?? 7));
  const balance = balanceByWeek(sessions, today, WEEKS_SHOWN);
  const findings = {
    needsStability: proposals.controlLimited || (rest !== null && rest.because !== "flare"),
    losesRange: proposals.losesRange,
  };
  return {
    ...{ dosing: state.dosing, items, rest, walking: proposals.walking },
    weeks: adherenceByWeek({ startsOn, until: today, daysPerWeek, doneOn, heldOn }),
    lapses: lapsesOf({ startsOn, today, doneOn }, numbers.lapseDays).map((lapse) => ({
      ...lapse,
      reason: answers.find(({ from }) => from === lapse.from)?.reason ?? null,
    })),
    balance,
    balanceWarning: balanceWarning(balance, findings, numbers),
    sides: SIDE_TEST_EXERCISES.flatMap((exerciseId) => sideOf(exerciseId, sessions, numbers)),
  };
}

function sideOf(exerciseId: string, sessions: readonly SessionOfItem[], numbers: DosingNumbers) {
  const tests = sideTestsOf(exerciseId, sessions);
  const last = tests.at(-1);
  const gap = last && sideGap(last);
  const gaps = tests.flatMap((test) => {
    const own = sideGap(test);
    return own ? [{ date: test.date, gap: own }] : [];
  });
  return gap ? [{ exerciseId, gap, correction: sideCorrection(tests, null, numbers), tests: gaps }] : [];
}
