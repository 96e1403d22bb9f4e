import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { KeptMail } from "@/lib/notify/mailbox";
import { GONE, startSmtpServer, type TakenMail } from "@/lib/testing/smtp-server";

/** Quoted-printable, as RFC 2045 says; our mails have no other encoding but plain. */
function decoded(text: string): string {
  const bytes = text
    .replaceAll(/=\n/g, "")
    .replaceAll(/=([0-9A-F]{2})/g, (_match, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

function keptMail({ to, source }: TakenMail): KeptMail {
  const cut = source.indexOf("\n\n");
  const head = source.slice(0, cut).replaceAll(/\n[ \t]+/g, " ");
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, "mi").exec(head)?.[1] ?? "";
  const body = source.slice(cut + 2);
  const text = header("Content-Transfer-Encoding") === "quoted-printable" ? decoded(body) : body;
  const id = /<([^@>]+)@/.exec(header("Message-ID"))?.[1] ?? "";
  return { id, to, subject: header("Subject"), text, at: new Date().toISOString() };
}

/** While a file of this name is in the mailbox folder, the server is gone for this recipient and there for all others. */
export const goneFor = (recipient: string): string => `gone-for-${recipient}`;

/** A mail server of the tests' own: what it takes stands in the mailbox folder, where the tests read it. */
export async function startMailServer(mailbox: string): Promise<{ url: string; stop: () => Promise<void> }> {
  mkdirSync(mailbox, { recursive: true });
  const answer = (recipient: string) =>
    existsSync(path.join(mailbox, goneFor(recipient))) ? GONE : "250 ok";
  return startSmtpServer(answer, (mail) => {
    const kept = keptMail(mail);
    const file = path.join(mailbox, `${kept.id}.json`);
    writeFileSync(`${file}.part`, JSON.stringify(kept), { mode: 0o600 });
    renameSync(`${file}.part`, file);
  });
}
