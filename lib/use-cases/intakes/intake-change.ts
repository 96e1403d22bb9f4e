import "server-only";
import type { KioskActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { type IntakeChange, type OpenIntake, updateIntake } from "@/lib/data/intakes";
import type { Sql } from "@/lib/data/sql";
import type { Decision } from "@/lib/domain/triage/triage";
import { AppError } from "@/lib/errors";
import { ruleSetName } from "@/lib/use-cases/alerts/rule-set-name";

type Own = Partial<Pick<IntakeChange, "answers" | "draft" | "detailChanges" | "state">>;

function changeOf(
  { language }: KioskActor,
  intake: OpenIntake,
  own: Own,
  decision: Decision | null,
): IntakeChange {
  return {
    language,
    answers: intake.answers,
    draft: intake.draft,
    detailChanges: intake.detailChanges,
    state: "draft",
    tier: decision?.tier ?? intake.tier,
    firedRules: decision?.fired ?? intake.firedRules,
    messages: decision?.messages ?? intake.messages,
    pause: decision?.pause ?? intake.pause,
    ruleSet: decision ? ruleSetName(decision) : null,
    ...own,
  };
}

/** Writes what changed in a draft intake; the rest stays. Throws conflict when another request was first. */
export async function saveChange(
  sql: Sql,
  actor: KioskActor,
  intake: OpenIntake,
  own: Own,
  decision: Decision | null = null,
): Promise<void> {
  if (!(await updateIntake(sql, patientsVisibleTo(actor), intake, changeOf(actor, intake, own, decision))))
    throw new AppError("conflict", "intake changed meanwhile");
}
