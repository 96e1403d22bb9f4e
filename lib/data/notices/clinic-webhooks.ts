import "server-only";
import type { Sql } from "@/lib/data/sql";

export type WebhookRow = { readonly url: string; readonly sealedSecret: string; readonly changedAt: Date };

/** The gateway of the open clinic. */
export async function findWebhook(sql: Sql): Promise<WebhookRow | undefined> {
  const [row] = await sql.query<WebhookRow>(
    `SELECT url, sealed_secret AS "sealedSecret", changed_at AS "changedAt" FROM clinic_webhook`,
  );
  return row;
}

type NewWebhook = {
  readonly clinicId: string;
  readonly staffId: string;
  readonly url: string;
  readonly sealedSecret: string;
};

export async function createOrReplaceWebhook(sql: Sql, webhook: NewWebhook): Promise<void> {
  await sql.query(
    `INSERT INTO clinic_webhook (clinic_id, url, sealed_secret, changed_by) VALUES ($1::uuid, $2, $3, $4::uuid)
     ON CONFLICT (clinic_id) DO UPDATE SET url = excluded.url, sealed_secret = excluded.sealed_secret,
       changed_by = excluded.changed_by, changed_at = now()`,
    [webhook.clinicId, webhook.url, webhook.sealedSecret, webhook.staffId],
  );
}

export async function removeWebhook(sql: Sql, clinicId: string): Promise<void> {
  await sql.query("DELETE FROM clinic_webhook WHERE clinic_id = $1::uuid", [clinicId]);
}
