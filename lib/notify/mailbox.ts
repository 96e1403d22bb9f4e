import "server-only";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/env";
import type { Delivery } from "@/lib/notify/delivery";

/** A mail as the demo keeps it instead of sending it. */
export type KeptMail = Delivery & { readonly at: string };

const folder = () => path.resolve(/* turbopackIgnore: true */ process.cwd(), env().MAILBOX_DIR);

/** Writes a mail as a file that only this user reads; the same mail again replaces itself. */
export async function keepInMailbox(mail: Delivery): Promise<void> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  const kept: KeptMail = { ...mail, at: new Date().toISOString() };
  const file = path.join(folder(), `${mail.id}.json`);
  await writeFile(`${file}.part`, JSON.stringify(kept), { mode: 0o600 });
  await rename(`${file}.part`, file);
}

/** The newest `most` mails, the last sent first. Ids are in the order of writing, and so are the files' names. */
export async function listMailbox(most: number): Promise<KeptMail[]> {
  const names = await readdir(folder()).catch(() => []);
  const newest = names
    .filter((name) => name.endsWith(".json"))
    .sort()
    .reverse()
    .slice(0, most);
  const mails = await Promise.all(newest.map((name) => readFile(path.join(folder(), name), "utf8")));
  return mails
    .map((text) => JSON.parse(text) as KeptMail)
    .toSorted((one, other) => other.at.localeCompare(one.at));
}
