import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import { findClinic } from "@/lib/data/clinics/clinics";
import { findWebhook } from "@/lib/data/notices/clinic-webhooks";
import { countFailedSince, listAttemptsTo, listReach } from "@/lib/data/notices/notice-attempts";
import { listSubscriptions } from "@/lib/data/notices/push-subscriptions";
import { withActorSql } from "@/lib/data/with-actor";
import { failingChannels, isOutOfReach, waysToReach } from "@/lib/domain/notices/channel-health";
import { env } from "@/lib/env";
import { pushKeys } from "@/lib/notify/push-keys";

const TRIES_SHOWN = 10;

/** How everybody is reached, and what this person has set up. */
export function viewChannels(actor: StaffActor) {
  return withActorSql(actor, async (sql) => {
    const failing = failingChannels(await countFailedSince(sql));
    const [clinic, webhook] = [await findClinic(sql, actor.clinicId), await findWebhook(sql)];
    const keys = pushKeys();
    const channels = { webhook: webhook !== undefined, push: keys !== null, failing };
    const people = (await listReach(sql)).map(({ staffId, name, ...reach }) => {
      const ways = waysToReach(reach, channels);
      return { staffId, name, browsers: reach.browsers, ways, outOfReach: isOutOfReach(ways) };
    });
    const browsers = (await listSubscriptions(sql, actor.staffId)).map(({ id, device, createdAt }) => ({
      id,
      device,
      createdAt,
    }));
    return {
      timeZone: clinic.timeZone,
      failing,
      pushKey: keys?.publicKey ?? null,
      webhookUrl: webhook?.url ?? null,
      webhookHosts: env().WEBHOOK_HOSTS,
      people,
      browsers,
      tries: await listAttemptsTo(sql, actor.staffId, TRIES_SHOWN),
    };
  });
}
