import "server-only";
import { type ActorFor, may } from "@/lib/access/actions";
import { findClinic } from "@/lib/data/clinics";
import { listRuleSignOffs, type RuleSignOffRow } from "@/lib/data/rule-sign-offs";
import {
  hasSecondPerson,
  listChangesInEffect,
  listSafetyChanges,
  type SafetyChangeRow,
} from "@/lib/data/safety-changes";
import { findSafetyLead } from "@/lib/data/safety-lead";
import { withActorSql } from "@/lib/data/with-actor";
import { type ChangeState, changeState } from "@/lib/domain/safety/change-state";
import { RULE_SET_VERSION } from "@/lib/domain/triage/rule-set-version";
import { type SafetySettings, settingsAfter } from "@/lib/domain/triage/safety-settings";
import { ruleSetName } from "@/lib/use-cases/alerts/rule-set-name";

export type ListedChange = SafetyChangeRow & { readonly state: ChangeState; readonly own: boolean };

export type SafetyOverview = {
  readonly timeZone: string;
  /** The version of the rules in use, as decisions keep it. */
  readonly ruleSet: string;
  readonly settings: SafetySettings;
  /** Newest first. */
  readonly changes: readonly ListedChange[];
  readonly signOffs: readonly RuleSignOffRow[];
  readonly safetyLead: string | null;
  /** Nobody else may confirm what this person proposes. */
  readonly alone: boolean;
  readonly may: { readonly change: boolean; readonly signOff: boolean };
};

/** The clinic's rules as they stand: what it made stricter, what waits, who signed. */
export function viewSafety(actor: ActorFor<"safety.view">): Promise<SafetyOverview> {
  const { clinicId, staffId } = actor;
  return withActorSql(actor, async (sql) => {
    const { timeZone } = await findClinic(sql, clinicId);
    const settings = settingsAfter(await listChangesInEffect(sql, clinicId));
    const rows = await listSafetyChanges(sql, clinicId);
    const signOffs = await listRuleSignOffs(sql, clinicId);
    const lead = await findSafetyLead(sql, clinicId);
    const alone = !(await hasSecondPerson(sql, clinicId, staffId));
    const now = new Date();
    return {
      ...{ timeZone, settings, signOffs, alone, safetyLead: lead?.name ?? null },
      ruleSet: ruleSetName({ ruleSet: RULE_SET_VERSION }),
      changes: rows.map((row) => ({
        ...row,
        state: changeState(row, now),
        own: row.proposedById === staffId,
      })),
      may: { change: may(actor, "safety.change"), signOff: may(actor, "safety.sign-off") },
    };
  });
}
