import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import type { KeptMail } from "@/lib/notify/mailbox";
import { goneFor } from "./mail-server";
import { stackFacts } from "./stack-facts";

/** Every mail to `address` so far, oldest first. */
export async function mailsTo(address: string, subject: RegExp): Promise<KeptMail[]> {
  const { mailbox } = stackFacts();
  const names = (await readdir(mailbox).catch(() => [])).filter((name) => name.endsWith(".json"));
  const mails = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(path.join(mailbox, name), "utf8")) as KeptMail),
  );
  return mails
    .filter((mail) => mail.to === address && subject.test(mail.subject))
    .sort((one, other) => one.at.localeCompare(other.at));
}

/** The mail server goes away for whoever has this address; answers how it comes back. */
export async function mailServerGone(address: string): Promise<() => Promise<void>> {
  const file = path.join(stackFacts().mailbox, goneFor(address));
  await writeFile(file, "");
  return () => rm(file);
}

/** Waits for the newest mail to `address` and answers what `pattern` captures in it. */
async function readMail(address: string, subject: RegExp, pattern: RegExp): Promise<string> {
  await expect
    .poll(async () => (await mailsTo(address, subject)).length, { timeout: 30_000, message: "mail" })
    .toBeGreaterThan(0);
  const text = (await mailsTo(address, subject)).at(-1)?.text ?? "";
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`${String(pattern)} is not in the mail: ${text}`);
  return found;
}

export const invitationTo = (address: string): Promise<string> =>
  readMail(address, /invitation/, /(https?:\/\/\S+\/patient\/join\/\S+)/);

export const signInCodeTo = (address: string): Promise<string> =>
  readMail(address, /Your sign-in code/, /^(\d{6})$/m);

/** The code that shows whose an address is, before it is signed in with. */
export const confirmCodeTo = (address: string): Promise<string> =>
  readMail(address, /Confirm your email address/, /^(\d{6})$/m);
