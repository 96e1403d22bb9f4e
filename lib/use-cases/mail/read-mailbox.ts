import "server-only";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { type KeptMail, listMailbox } from "@/lib/notify/mailbox";

const SHOWN = 50;

/** The demo's outgoing mail, newest first. Throws not-found outside a demo. */
export async function readMailbox(): Promise<readonly KeptMail[]> {
  if (!env().DEMO) throw new AppError("not-found", "the mailbox exists in a demo only");
  return listMailbox(SHOWN);
}
