import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { type DosingStateRow, findDosingState, listDecided, listItemSessions } from "@/lib/data/dosing";
import { listItems, type ProgrammeRow, type StoredItem } from "@/lib/data/programmes";
import type { Sql } from "@/lib/data/sql";
import { classifyAll } from "@/lib/domain/dosing/classify-response";
import { clinicNumbers } from "@/lib/domain/dosing/clinic-numbers";
import { dosedItem, isDosable } from "@/lib/domain/dosing/dosed-item";
import { itemHistory, type SessionOfItem } from "@/lib/domain/dosing/item-history";
import type { ItemProposal } from "@/lib/domain/dosing/plan-course";
import { proposeDose } from "@/lib/domain/dosing/propose-dose";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";
import { isExerciseId } from "@/lib/domain/exercises/exercise";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";
import { contraindicationsOf, type PlanFacts } from "@/lib/domain/programmes/contraindications";
import { AppError } from "@/lib/errors";
import { readPlanPatient } from "@/lib/use-cases/programmes/read-plan-patient";

/** How far back sessions are read: past the longest lapse the rules know. */
const DAYS_READ = 120;

type DosedStoredItem = StoredItem & ProgrammeItem;
export type Proposals = Readonly<{
  state: DosingStateRow;
  numbers: DosingNumbers;
  sessions: readonly SessionOfItem[];
  items: readonly ItemProposal[];
}>;

/** What the dosing rules propose for every item of a running programme, from what is stored (DOSE-2, DOSE-6, DOSE-9). */
export async function readProposals(
  sql: Sql,
  scope: PatientScope,
  programme: ProgrammeRow,
  today: string,
): Promise<Proposals> {
  const { id, patientId, versionId, pause } = programme;
  const state = await findDosingState(sql, scope, id);
  if (!state) throw new AppError("not-found", "programme outside scope");
  const items = (await listItems(sql, scope, versionId)).filter(isKnown);
  const sessions = await listItemSessions(sql, scope, { patientId, days: DAYS_READ });
  const decided = new Set((await listDecided(sql, scope, id)).map((one) => `${one.itemId} ${one.basis}`));
  const facts = await readPlanPatient(sql, scope, patientId, pause);
  const numbers = clinicNumbers(state.settings);
  const known = { programme, today, state, numbers, sessions, facts, items };
  return {
    ...{ state, numbers, sessions },
    items: items.map((item) => {
      const found = proposalOf(item, known);
      return { ...found, open: found.proposal.change !== null && !decided.has(`${item.id} ${found.basis}`) };
    }),
  };
}

const isKnown = (item: StoredItem): item is DosedStoredItem => isExerciseId(item.exerciseId);

type Known = Pick<Proposals, "state" | "numbers" | "sessions"> &
  Readonly<{
    programme: ProgrammeRow;
    today: string;
    facts: PlanFacts;
    items: readonly DosedStoredItem[];
  }>;

function proposalOf(item: DosedStoredItem, known: Known): Omit<ItemProposal, "open"> {
  const { programme, today, state, numbers, sessions, facts, items } = known;
  const { phase } = programme;
  const history = itemHistory(item, sessions);
  const inPlan = new Set(items.map(({ exerciseId }) => exerciseId));
  const dosed = dosedItem(
    item,
    phase,
    (id) => !inPlan.has(id) && contraindicationsOf(id, facts).length === 0,
  );
  const input = { phase, today, openTier: state.openTier, item: dosed, history };
  const proposed = proposeDose(input, numbers);
  // Walks, distances and breaths rise by hand; they are lowered and taken up again like the rest.
  const proposal =
    proposed.action === "progress" && !isDosable(item.dose)
      ? { ...proposed, action: "hold" as const, change: null, reason: "at-the-top" as const }
      : proposed;
  const basis = `${proposal.action} ${history.at(-1)?.date ?? ""} ${JSON.stringify(proposal.change)}`;
  return { item, history, responses: classifyAll(history, phase, numbers), proposal, basis };
}
