import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/access/system-actor";
import { hasSignedRules } from "@/lib/data/safety/rule-sign-offs";
import { withActorSql } from "@/lib/data/with-actor";
import { RULE_SET_VERSION } from "@/lib/domain/triage/rule-set-version";
import { ruleSetName } from "@/lib/use-cases/alerts/rule-set-name";
import { keptAMinute } from "@/lib/use-cases/home/kept-a-minute";

const signed = keptAMinute<boolean>("rules-signed", (clinicId) =>
  withActorSql(systemActor(clinicId, "clinic.frame", randomUUID()), (sql) =>
    hasSignedRules(sql, clinicId, ruleSetName({ ruleSet: RULE_SET_VERSION })),
  ),
);

/** Whether a clinician of this clinic has signed the rules in use; asked for the frame around every staff page. */
export const rulesSigned = (clinicId: string): Promise<boolean> => signed.of(clinicId);

/** Somebody has just signed: the next page says so. */
export const forgetRulesSigned = (clinicId: string): void => signed.forget(clinicId);
