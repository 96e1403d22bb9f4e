import { rmSync } from "node:fs";
import { afterAll, afterEach, beforeEach } from "vitest";
import { systemActor } from "@/lib/access/system-actor";
import type { MailTemplate, MailValues } from "@/lib/contracts/mail";
import { closeConnections } from "@/lib/data/pool";
import { withActorSql } from "@/lib/data/with-actor";
import { env } from "@/lib/env";
import { buildClinic, stored } from "@/lib/testing/factories";
import { startSmtpServer } from "@/lib/testing/smtp-server";
import { sendMail } from "@/lib/use-cases/mail/send-mail";

const settings = env() as { SMTP_URL: string | undefined; MAILBOX_DIR: string };
const emptyMailbox = () => rmSync(settings.MAILBOX_DIR, { recursive: true, force: true });

type MailState = { sent: boolean; given_up: boolean; attempts: number; last_error: string | null };

/** For a file of tests of mails: each has a clinic of its own, no mail server until it starts one, and an empty mailbox. */
export function mailTests() {
  let clinicId: Awaited<ReturnType<typeof buildClinic>>;
  let stops: (() => Promise<void>)[] = [];
  beforeEach(async () => {
    clinicId = await buildClinic({ name: "Harbour Clinic" });
    emptyMailbox();
  });
  afterEach(async () => {
    settings.SMTP_URL = undefined;
    for (const stop of stops) await stop();
    stops = [];
  });
  afterAll(async () => {
    emptyMailbox();
    await closeConnections();
  });

  return {
    clinic: () => clinicId,
    smtp: async (answer?: (recipient: string) => string) => {
      const server = await startSmtpServer(answer);
      stops.push(server.stop);
      settings.SMTP_URL = server.url;
      return server;
    },
    /** A mail's row and its job; answers its id. */
    write: async <T extends MailTemplate>(
      template: T,
      values: MailValues[T],
      dedupeKey: string,
    ): Promise<string> => {
      const mail = { clinicId, recipient: "noor@staff.example", template, values, dedupeKey };
      await withActorSql(systemActor(clinicId, "test", crypto.randomUUID()), (sql) => sendMail(sql, mail));
      const byKey = "SELECT id FROM mail WHERE dedupe_key = $1";
      const [row] = await stored<{ id: string }>(clinicId, byKey, [dedupeKey]);
      return row?.id ?? "";
    },
    stateOf: async (mailId: string): Promise<MailState | undefined> => {
      const [row] = await stored<MailState>(
        clinicId,
        "SELECT sent_at IS NOT NULL AS sent, failed_at IS NOT NULL AS given_up, attempts, last_error FROM mail WHERE id = $1",
        [mailId],
      );
      return row;
    },
    agedBy: (mailId: string, age: string) =>
      stored(clinicId, `UPDATE mail SET created_at = now() - interval '${age}' WHERE id = $1 RETURNING id`, [
        mailId,
      ]),
  };
}
