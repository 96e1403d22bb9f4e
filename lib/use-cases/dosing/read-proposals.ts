import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { listDecided } from "@/lib/data/programmes/dose-decisions";
import {
  type DosingStateRow,
  findDosingState,
  listItemSessions,
  listPains,
} from "@/lib/data/programmes/dosing";
import { listItems, type StoredItem } from "@/lib/data/programmes/programme-versions";
import type { ProgrammeRow } from "@/lib/data/programmes/programmes";
import { listSelfChecks } from "@/lib/data/exercise-sessions/self-checks";
import type { Sql } from "@/lib/data/sql";
import { classifyAll } from "@/lib/domain/dosing/classify-response";
import { dosedItem, isDosable } from "@/lib/domain/dosing/dosed-item";
import { itemHistory } from "@/lib/domain/dosing/item-history";
import type { SessionOfItem } from "@/lib/domain/dosing/session-of-item";
import type { ItemProposal } from "@/lib/domain/dosing/plan-course";
import type { PlanProposal } from "@/lib/domain/dosing/plan-change";
import { THRESHOLD_WALK } from "@/lib/domain/dosing/walking-course";
import { withPlanRules } from "@/lib/domain/dosing/plan-rules";
import { proposeDose } from "@/lib/domain/dosing/propose-dose";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";
import { againstUsual, type StretchRest, stretchRest } from "@/lib/domain/dosing/stretch-rest";
import { isExerciseId } from "@/lib/domain/exercises/exercise";
import type { Tier } from "@/lib/domain/triage/tiers";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";
import { contraindicationsOf, type PlanFacts } from "@/lib/domain/programmes/contraindications";
import { asStretchLog } from "@/lib/domain/self-check/self-check";
import { AppError } from "@/lib/errors";
import { type KnownPlan, redsInARow, situationOf } from "@/lib/use-cases/dosing/plan-situation";
import { readWalking, type Walking } from "@/lib/use-cases/walking/read-walking";
import { readPlanPatient } from "@/lib/use-cases/programmes/read-plan-patient";

/** How far back sessions are read: past the longest lapse the rules know. */
const DAYS_READ = 120;

type DosedStoredItem = StoredItem & ProgrammeItem;
export type Proposals = Readonly<{
  state: DosingStateRow;
  numbers: DosingNumbers;
  sessions: readonly SessionOfItem[];
  items: readonly ItemProposal[];
  /** Why static stretches rest, and until when (DOSE-4). */
  rest: StretchRest | null;
  /** Bird-dog check of grade 2: the back needs holding. */
  controlLimited: boolean;
  /** A flexibility test has fallen. */
  losesRange: boolean;
  /** The walking test and its target; null without a threshold walk in the plan. */
  walking: Walking | null;
}>;

/** What the dosing rules propose for every item of a running programme, from what is stored (DOSE-2, 4, 6, 8, 9). */
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
  const { numbers, controlLimited, losesRange } = facts;
  const rest = await readRest(sql, scope, { patientId, today, numbers });
  const { phase, startsOn } = programme;
  const plan = { phase, versionId, startsOn, today, numbers, sessions, items, rest };
  const walking = await readWalking(sql, scope, { patientId, phase, today, items });
  const walksByRule = (walking?.course ?? null) !== null;
  const known = { ...plan, redsInARow: redsInARow(plan), openTier: state.openTier, facts, walksByRule };
  return {
    ...{ state, numbers, sessions, rest, controlLimited, losesRange, walking },
    items: items.map((item) => {
      const found = proposalOf(item, known);
      return { ...found, open: found.proposal.change !== null && !decided.has(`${item.id} ${found.basis}`) };
    }),
  };
}

const isKnown = (item: StoredItem): item is DosedStoredItem => isExerciseId(item.exerciseId);

type Known = KnownPlan &
  Readonly<{
    redsInARow: number;
    openTier: Tier;
    facts: PlanFacts;
    walksByRule: boolean;
    items: readonly DosedStoredItem[];
  }>;

function proposalOf(item: DosedStoredItem, known: Known): Omit<ItemProposal, "open"> {
  const { phase, today, openTier, numbers, sessions, facts, items } = known;
  const history = itemHistory(item, sessions);
  const inPlan = new Set(items.map(({ exerciseId }) => exerciseId));
  const dosed = dosedItem(
    item,
    phase,
    (id) => !inPlan.has(id) && contraindicationsOf(id, facts).length === 0,
  );
  const proposed = proposeDose({ phase, today, openTier, item: dosed, history }, numbers);
  // Walks, distances and breaths rise by hand; they are lowered and taken up again like the rest.
  const base =
    proposed.action === "progress" && !isDosable(item.dose)
      ? { ...proposed, action: "hold" as const, change: null, reason: "at-the-top" as const }
      : proposed;
  const looked = withPlanRules(base, situationOf(item, dosed, history, known));
  const isWalk = known.walksByRule && item.exerciseId === THRESHOLD_WALK;
  const proposal = isWalk ? byWalkRule(looked) : looked;
  const basis = `${proposal.action} ${history.at(-1)?.date ?? ""} ${JSON.stringify(proposal.change)}`;
  return { item, history, responses: classifyAll(history, phase, numbers), proposal, basis };
}

/** The walk of a threshold test moves by its own rule; only a pause is everybody's. */
function byWalkRule(proposal: PlanProposal): PlanProposal {
  if (proposal.action === "pause") return proposal;
  const { class: last, triage } = proposal;
  return { class: last, triage, action: "hold", change: null, rule: "DOSE-5", reason: "walk-rule" };
}

/** What the patient said of stretching, and a flare, make of static stretches today. */
async function readRest(
  sql: Sql,
  scope: PatientScope,
  { patientId, today, numbers }: Readonly<{ patientId: string; today: string; numbers: DosingNumbers }>,
): Promise<StretchRest | null> {
  const checks = await listSelfChecks(sql, scope, patientId);
  const logs = checks
    .toReversed()
    .flatMap(({ day, relief }) => (relief === null ? [] : [asStretchLog(day, relief)]));
  const pains = await listPains(sql, scope, { patientId, days: DAYS_READ });
  return stretchRest(logs, againstUsual(pains), today, numbers);
}
