import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import type { Subscribe } from "@/lib/contracts/notice";
import {
  createSubscription,
  listSubscribers,
  removeSubscription,
} from "@/lib/data/notices/push-subscriptions";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { outsideUrl } from "@/lib/notify/outside-url";
import { endpointHash, sealedTarget } from "@/lib/use-cases/channels/sealed-parts";

/** Has this browser shown a push whenever this person is told of something. Throws invalid for an address inside. */
export async function subscribeBrowser(actor: StaffActor, given: Subscribe): Promise<{ on: boolean }> {
  if (!outsideUrl(given.endpoint).ok)
    throw new AppError("invalid", "no push service", { endpoint: "Not a push service" });
  const { clinicId, staffId, sessionId } = actor;
  const row = { endpointHash: endpointHash(given.endpoint), sealed: sealedTarget(given) };
  await withActorSql(actor, (sql) => createSubscription(sql, { clinicId, staffId, sessionId, ...row }));
  return { on: true };
}

/** Whether this browser is on for this person. */
export function isBrowserOn(actor: StaffActor, { endpoint }: { endpoint: string }): Promise<{ on: boolean }> {
  return withActorSql(actor, async (sql) => ({
    on: (await listSubscribers(sql, endpointHash(endpoint))).includes(actor.staffId),
  }));
}

/** Ends it for this person; `others` when somebody else who uses this browser still wants it. */
export function unsubscribeBrowser(
  actor: StaffActor,
  { endpoint }: { endpoint: string },
): Promise<{ others: boolean }> {
  return withActorSql(actor, async (sql) => {
    const hash = endpointHash(endpoint);
    await removeSubscription(sql, actor.staffId, { endpointHash: hash });
    return { others: (await listSubscribers(sql, hash)).length > 0 };
  });
}

/** Ends it for a browser of one's own that is elsewhere. Throws not-found for anybody else's. */
export async function removeOwnBrowser(actor: StaffActor, id: string): Promise<void> {
  await withActorSql(actor, async (sql) => {
    if (!(await removeSubscription(sql, actor.staffId, { id })))
      throw new AppError("not-found", "not theirs");
  });
}
