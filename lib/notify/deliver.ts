import "server-only";
import nodemailer, { type Transporter } from "nodemailer";
import { env } from "@/lib/env";
import { codePicture } from "@/lib/notify/code-picture";
import type { Delivery } from "@/lib/notify/delivery";
import { keepInMailbox } from "@/lib/notify/mailbox";
import { NotSent } from "@/lib/notify/not-sent";

const WAIT_MS = 10_000;
/** Of one mail, from first to last: each of the waits above begins anew with every word the server says. */
const WHOLE_MS = 30_000;
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);
let transporter: { readonly url: string; readonly made: Transporter } | undefined;

function transporterFor(url: string): Transporter {
  if (transporter?.url === url) return transporter.made;
  const made = nodemailer.createTransport({
    url,
    connectionTimeout: WAIT_MS,
    greetingTimeout: WAIT_MS,
    socketTimeout: WAIT_MS,
    // Codes and links never cross a network in the clear.
    requireTLS: !LOOPBACK.has(new URL(url).hostname),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  transporter = { url, made };
  return made;
}

function refusal(error: unknown): NotSent {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  const status = typeof responseCode === "number" ? responseCode : 0;
  const name = typeof code === "string" && /^[A-Z_]{1,20}$/.test(code) ? code : "unknown";
  return new NotSent(status > 0 ? `${name}-${status}` : name, status >= 550 && status <= 554);
}

function unsubscribe(oneClick: string | undefined): Record<string, string> {
  if (oneClick === undefined) return {};
  return { "List-Unsubscribe": `<${oneClick}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

/** Hands a mail to the server of SMTP_URL; without one, to the mailbox folder. Throws NotSent. */
export async function deliver(mail: Delivery, wholeMs = WHOLE_MS): Promise<void> {
  const { SMTP_URL, MAIL_FROM, BASE_URL, NODE_ENV, DEMO } = env();
  if (SMTP_URL === undefined) {
    if (NODE_ENV === "production" && !DEMO) throw new NotSent("no-smtp-url");
    // A full disk is a channel that fails, as a mail server would be.
    return keepInMailbox(mail).catch((error: unknown) => {
      throw refusal(error);
    });
  }
  const messageId = `<${mail.id}@${new URL(BASE_URL).hostname}>`;
  const headers = { "Auto-Submitted": "auto-generated", ...unsubscribe(mail.oneClick) };
  const { to, subject, text, scan } = mail;
  const attachments = scan === undefined ? [] : [{ filename: "code.png", content: await codePicture(scan) }];
  try {
    const own = { from: MAIL_FROM, to, subject, text };
    const signal = AbortSignal.timeout(wholeMs);
    await transporterFor(SMTP_URL).sendMail({ ...own, messageId, headers, attachments, signal });
  } catch (error) {
    throw refusal(error);
  }
}
