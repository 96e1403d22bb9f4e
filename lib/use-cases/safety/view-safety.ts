import "server-only";
import { type ActorFor, may } from "@/lib/access/actions";
import type { SafetyOverview } from "@/lib/contracts/safety-overview";
import { findClinic } from "@/lib/data/clinics/clinics";
import { listRuleSignOffs } from "@/lib/data/safety/rule-sign-offs";
import { hasSecondPerson, listChangesInEffect, listSafetyChanges } from "@/lib/data/safety/safety-changes";
import { findTeam } from "@/lib/data/clinics/clinic-team";
import { withActorSql } from "@/lib/data/with-actor";
import { dutyHolder } from "@/lib/domain/escalation/team";
import { changeState } from "@/lib/domain/safety/change-state";
import { RULE_SET_VERSION } from "@/lib/domain/triage/rule-set-version";
import { settingsAfter } from "@/lib/domain/triage/safety-settings";
import { ruleSetName } from "@/lib/use-cases/alerts/rule-set-name";

/** The clinic's rules as they stand: what it made stricter, what waits, who signed. */
export function viewSafety(actor: ActorFor<"safety.view">): Promise<SafetyOverview> {
  const { clinicId, staffId } = actor;
  return withActorSql(actor, async (sql) => {
    const { timeZone } = await findClinic(sql, clinicId);
    const settings = settingsAfter(await listChangesInEffect(sql, clinicId));
    const rows = await listSafetyChanges(sql, clinicId);
    const signOffs = await listRuleSignOffs(sql, clinicId);
    const lead = dutyHolder(await findTeam(sql, clinicId), "safety-lead");
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
