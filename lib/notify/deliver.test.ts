import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { deliver } from "@/lib/notify/deliver";
import { listMailbox } from "@/lib/notify/mailbox";
import { changeableSettings } from "@/lib/testing/changeable-settings";
import { startSmtpServer } from "@/lib/testing/smtp-server";
import { setUnitSettings } from "@/lib/testing/unit-settings";

setUnitSettings();
const { settings, restore } = changeableSettings();
const stops: (() => Promise<unknown>)[] = [];
const mail = { id: crypto.randomUUID(), to: "noor@staff.example", subject: "Hello", text: "Hello" };

/** Greets line by line for ever, and so is never silent for as long as a single wait lasts. */
async function dripping(): Promise<string> {
  const server = createServer((socket) => {
    const drip = setInterval(() => socket.write("220-one moment\r\n"), 20);
    socket.on("error", () => undefined);
    socket.on("close", () => {
      clearInterval(drip);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stops.push(() => new Promise((resolve) => server.close(resolve)));
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeEach(() => void (stops.length = 0));
afterEach(async () => {
  restore();
  for (const stop of stops) await stop();
});

it("a mail server that goes on greeting for ever is left after the whole time, and its connection ended", async () => {
  settings.SMTP_URL = await dripping();
  await expect(deliver(mail, 300)).rejects.toMatchObject({ name: "NotSent", forGood: false });
  // Closing the listener waits for its connections: it would hang here on one that was left open.
  await stops.pop()?.();
});

it("one that answers in that time takes the mail (control)", async () => {
  const server = await startSmtpServer();
  stops.push(server.stop);
  settings.SMTP_URL = server.url;
  await deliver(mail, 5_000);
  expect(server.taken).toHaveLength(1);
});

it("a mailbox folder that takes nothing is a channel that fails, and may be tried again", async () => {
  settings.SMTP_URL = undefined;
  settings.MAILBOX_DIR = path.join(import.meta.filename, "no folder");
  await expect(deliver(mail)).rejects.toMatchObject({ name: "NotSent", code: "ENOTDIR", forGood: false });
});

it("one that takes a mail keeps it (control)", async () => {
  settings.SMTP_URL = undefined;
  settings.MAILBOX_DIR = mkdtempSync(path.join(tmpdir(), "plumbline-mailbox-"));
  const folder = settings.MAILBOX_DIR;
  stops.push(() => rm(folder, { recursive: true }));
  await deliver(mail);
  expect(await listMailbox(2)).toMatchObject([mail]);
});
