import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/access/system-actor";
import { hasSignedRules } from "@/lib/data/rule-sign-offs";
import { withActorSql } from "@/lib/data/with-actor";
import { RULE_SET_VERSION } from "@/lib/domain/triage/rule-set-version";
import { ruleSetName } from "@/lib/use-cases/alerts/rule-set-name";

/** Whether a clinician of this clinic has signed the rules in use; asked for the frame around every staff page. */
export function rulesSigned(clinicId: string): Promise<boolean> {
  const actor = systemActor(clinicId, "clinic.frame", randomUUID());
  return withActorSql(actor, (sql) =>
    hasSignedRules(sql, clinicId, ruleSetName({ ruleSet: RULE_SET_VERSION })),
  );
}
