import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { ProposeChange } from "@/lib/contracts/safety";
import { holdSettings } from "@/lib/data/clinics/clinics";
import {
  createSafetyChange,
  hasSecondPerson,
  listChangesInEffect,
  listSafetyChanges,
} from "@/lib/data/safety/safety-changes";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { ALONE_WAITS_MS, isWaiting } from "@/lib/domain/safety/change-state";
import { valueNow } from "@/lib/domain/safety/value-now";
import { isAllowedChange, type SafetyChange, settingsAfter } from "@/lib/domain/triage/safety-settings";
import { AppError } from "@/lib/errors";

const REASON_LEAST = 10;

/**
 * Proposes to make a rule stricter, or to take that back. It counts once another owner or clinician has confirmed it;
 * where there is nobody else it counts after 24 hours. Throws invalid with words for the form, for all that is wrong.
 */
export async function proposeSafetyChange(
  actor: ActorFor<"safety.change">,
  { subject, value, reason }: ProposeChange,
): Promise<void> {
  const change: SafetyChange = { subject, value: value === "default" ? null : value };
  await withActorSql(actor, async (sql) => {
    // Of two at once the second finds the first waiting.
    await holdSettings(sql, actor.clinicId);
    const wrong = await valueProblem(sql, actor.clinicId, change);
    const problems = {
      ...(wrong !== null && { value: wrong }),
      ...(reason.length < REASON_LEAST && { reason: "Say why in a few words" }),
    };
    if (Object.keys(problems).length > 0) throw new AppError("invalid", "change not allowed", problems);
    const second = await hasSecondPerson(sql, actor.clinicId, actor.staffId);
    await createSafetyChange(sql, {
      ...{ ...change, clinicId: actor.clinicId, reason, proposedBy: actor.staffId },
      waitsUntil: second ? null : new Date(Date.now() + ALONE_WAITS_MS),
    });
  });
}

/** Why this may not be proposed, or null. */
async function valueProblem(sql: Sql, clinicId: string, change: SafetyChange): Promise<string | null> {
  if (change.value === "") return "Choose what it should be";
  if (!isAllowedChange(change))
    return "That is outside the bounds. A clinic may make a rule stricter, never more lenient.";
  const settings = settingsAfter(await listChangesInEffect(sql, clinicId));
  if (valueNow(settings, change.subject) === valueNow(settingsAfter([change]), change.subject))
    return "It is that already.";
  const now = new Date();
  const known = await listSafetyChanges(sql, clinicId);
  return known.some((other) => other.subject === change.subject && isWaiting(other, now))
    ? "A change of this is waiting already. Answer that one first."
    : null;
}
