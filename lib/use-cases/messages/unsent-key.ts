import "server-only";
import { randomUUID } from "node:crypto";
import type { PatientScope } from "@/lib/access/scopes";
import { findByClientKey } from "@/lib/data/messages/messages";
import type { Sql } from "@/lib/data/sql";

type Sent = { readonly patientId: string; readonly clientKey: string; readonly text: string };

/**
 * The key to write a message under; null where this very message stands already, sent twice. Words that were changed
 * after going back in the browser are another message.
 */
export async function unsentKey(
  sql: Sql,
  scope: PatientScope,
  { patientId, clientKey, text }: Sent,
): Promise<string | null> {
  const before = await findByClientKey(sql, scope, patientId, clientKey);
  if (before === undefined) return clientKey;
  return before.text === text ? null : randomUUID();
}
