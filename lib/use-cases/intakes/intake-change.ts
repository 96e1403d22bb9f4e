import "server-only";
import { patientsVisibleTo } from "@/lib/access/scopes";
import {
  type IntakeChange,
  type IntakeDraft,
  type OpenIntake,
  updateIntake,
} from "@/lib/data/intakes/intakes";
import type { Sql } from "@/lib/data/sql";
import type { Decision } from "@/lib/domain/triage/triage";
import { AppError } from "@/lib/errors";
import { ruleSetName } from "@/lib/use-cases/alerts/rule-set-name";
import type { IntakeActor } from "@/lib/use-cases/intakes/open-intake";

type Own = Partial<Pick<IntakeChange, "answers" | "draft" | "detailChanges" | "state">> & {
  /** The page that was answered. */
  readonly page?: string;
};

function changeOf(
  actor: IntakeActor,
  intake: OpenIntake,
  { page, ...own }: Own,
  decision: Decision | null,
): IntakeChange {
  return {
    language: actor.language,
    answers: intake.answers,
    detailChanges: intake.detailChanges,
    state: "draft",
    tier: decision?.tier ?? intake.tier,
    firedRules: decision?.fired ?? intake.firedRules,
    messages: decision?.messages ?? intake.messages,
    pause: decision?.pause ?? intake.pause,
    ruleSet: decision ? ruleSetName(decision) : null,
    ...own,
    draft: draftOf(actor, intake, page, own.draft),
  };
}

/** The draft with which pages were answered at home: a page answered again on the tablet is one no more. */
function draftOf(
  { kind }: IntakeActor,
  { draft: before }: OpenIntake,
  page: string | undefined,
  draft: IntakeDraft | undefined,
): IntakeDraft {
  const { atHome = [], refusedAtHome = false } = before;
  const others = atHome.filter((one) => one !== page);
  const isHome = kind === "patient";
  return {
    ...(draft ?? before),
    atHome: page !== undefined && isHome ? [...others, page] : others,
    refusedAtHome: draft?.refused ? isHome : refusedAtHome,
  };
}

/** Writes what changed in a draft intake; the rest stays. Throws conflict when another request was first. */
export async function saveChange(
  sql: Sql,
  actor: IntakeActor,
  intake: OpenIntake,
  own: Own,
  decision: Decision | null = null,
): Promise<void> {
  if (!(await updateIntake(sql, patientsVisibleTo(actor), intake, changeOf(actor, intake, own, decision))))
    throw new AppError("conflict", "intake changed meanwhile");
}
