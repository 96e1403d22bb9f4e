import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { ProposeChange } from "@/lib/contracts/safety";
import {
  createSafetyChange,
  hasSecondPerson,
  listChangesInEffect,
  listSafetyChanges,
} from "@/lib/data/safety-changes";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { ALONE_WAITS_MS, isWaiting } from "@/lib/domain/safety/change-state";
import { valueNow } from "@/lib/domain/safety/value-now";
import { isAllowedChange, type SafetyChange, settingsAfter } from "@/lib/domain/triage/safety-settings";
import { AppError } from "@/lib/errors";

const refused = (words: string) => new AppError("invalid", "change not allowed", { value: words });

/**
 * Proposes to make a rule stricter, or to take that back. It counts once another owner or clinician has confirmed it;
 * where there is nobody else it counts after 24 hours. Throws invalid with words for the form.
 */
export async function proposeSafetyChange(
  actor: ActorFor<"safety.change">,
  { subject, value, reason }: ProposeChange,
): Promise<void> {
  const change: SafetyChange = { subject, value: value === "default" ? null : value };
  if (!isAllowedChange(change))
    throw refused("That is outside the bounds. A clinic may make a rule stricter, never more lenient.");
  await withActorSql(actor, async (sql) => {
    await assertNew(sql, actor.clinicId, change);
    const second = await hasSecondPerson(sql, actor.clinicId, actor.staffId);
    await createSafetyChange(sql, {
      ...{ ...change, clinicId: actor.clinicId, reason, proposedBy: actor.staffId },
      waitsUntil: second ? null : new Date(Date.now() + ALONE_WAITS_MS),
    });
  });
}

async function assertNew(sql: Sql, clinicId: string, change: SafetyChange): Promise<void> {
  const settings = settingsAfter(await listChangesInEffect(sql, clinicId));
  if (valueNow(settings, change.subject) === valueNow(settingsAfter([change]), change.subject))
    throw refused("It is that already.");
  const now = new Date();
  const known = await listSafetyChanges(sql, clinicId);
  if (known.some((other) => other.subject === change.subject && isWaiting(other, now)))
    throw refused("A change of this is waiting already. Answer that one first.");
}
