import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { SignOff } from "@/lib/contracts/safety";
import { createRuleSignOff } from "@/lib/data/safety/rule-sign-offs";
import { listChangesInEffect } from "@/lib/data/safety/safety-changes";
import { withActorSql } from "@/lib/data/with-actor";
import { RULE_SET_VERSION } from "@/lib/domain/triage/rule-set-version";
import { AppError } from "@/lib/errors";
import { ruleSetName } from "@/lib/use-cases/alerts/rule-set-name";
import { forgetRulesSigned } from "@/lib/use-cases/safety/rules-signed";

/**
 * A clinician signs the version of the rules that is in use. A version that came meanwhile needs to be read first, and so
 * does what a colleague has confirmed since: nobody signs what they have not seen.
 */
export async function signOffRules(
  actor: ActorFor<"safety.sign-off">,
  { ruleSet, settings, signedName, note }: SignOff,
): Promise<void> {
  if (ruleSet !== ruleSetName({ ruleSet: RULE_SET_VERSION }))
    throw new AppError("invalid", "another version", {
      read: "The rules have changed since you opened this page. Read the new version first.",
    });
  await withActorSql(actor, async (sql) => {
    const changes = await listChangesInEffect(sql, actor.clinicId);
    if (settings !== changes.length)
      throw new AppError("invalid", "other settings", {
        read: "A change of this clinic’s rules has come into effect since you opened this page. Read it first.",
      });
    await createRuleSignOff(sql, {
      ...{ clinicId: actor.clinicId, ruleSet, signedName, note, signedById: actor.staffId },
      settingsVersion: changes.length,
    });
  });
  forgetRulesSigned(actor.clinicId);
}
