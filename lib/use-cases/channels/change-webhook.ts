import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import type { ChangeWebhook } from "@/lib/contracts/notice";
import { announce } from "@/lib/data/announce";
import { holdSettings } from "@/lib/data/clinics/clinics";
import { createOrReplaceWebhook, findWebhook, removeWebhook } from "@/lib/data/notices/clinic-webhooks";
import { withActorSql } from "@/lib/data/with-actor";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { outsideUrl } from "@/lib/notify/outside-url";
import { newWebhookSecret } from "@/lib/notify/post-webhook";
import { openedSecret, sealedSecret } from "@/lib/use-cases/channels/sealed-parts";

const WORDS = {
  "not-a-url": "Type a whole address, such as https://sms-gateway.example/texts",
  "not-https": "The address must begin with https://",
  "not-plain": "Leave names, passwords and # out of the address",
  "not-listed": "This host is not allowed here. The person who runs this server lists hosts in WEBHOOK_HOSTS",
} as const;

const MEANWHILE = "Somebody changed the gateway while this page was open. Save again to have it your way.";

/** Nobody's change is written over unseen. */
function mustBe(now: string | null, seen: string | null): void {
  if (now === seen) return;
  const words = now === null ? "There is none now." : `It is now ${now}.`;
  throw new AppError("conflict", "gateway changed meanwhile", { url: `${MEANWHILE} ${words}` });
}

/** Sets, moves or takes away the clinic's gateway for texts. A new secret is answered once and never shown again. */
export async function changeWebhook(
  actor: StaffActor,
  { url, newSecret, seen }: ChangeWebhook,
): Promise<{ secret: string | null }> {
  const { clinicId, staffId } = actor;
  const checked = url === "" ? null : outsideUrl(url, env().WEBHOOK_HOSTS);
  if (checked && !checked.ok) throw new AppError("invalid", checked.code, { url: WORDS[checked.code] });
  return withActorSql(actor, async (sql) => {
    await holdSettings(sql, clinicId);
    const before = await findWebhook(sql);
    mustBe(before?.url ?? null, seen);
    announce(sql, clinicId, "channels");
    if (checked === null) {
      await removeWebhook(sql, clinicId);
      return { secret: null };
    }
    const kept = before && !newSecret && openedSecret(before.sealedSecret) !== null;
    const secret = kept ? null : newWebhookSecret();
    const sealed = secret === null ? (before?.sealedSecret ?? "") : sealedSecret(secret);
    await createOrReplaceWebhook(sql, { clinicId, staffId, url: checked.url.href, sealedSecret: sealed });
    return { secret };
  });
}
