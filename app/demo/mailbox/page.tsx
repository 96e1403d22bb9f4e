import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Linkified } from "@/components/sign-in/linkified";
import { env } from "@/lib/env";
import { pageActor } from "@/lib/http/page-actor";
import { readMailbox } from "@/lib/use-cases/mail/read-mailbox";

export const metadata: Metadata = { title: "Demo mailbox" };

/** The demo's outgoing mail, which never leaves the computer. Outside a demo there is no such page. */
export default async function MailboxPage() {
  if (!env().DEMO) notFound();
  await pageActor("demo.mailbox");
  const mails = await readMailbox();
  return (
    <div data-door="clinic" className="mx-auto max-w-3xl space-y-4 px-4 py-8">
      <main className="space-y-4">
        <h1>Demo mailbox</h1>
        <p className="text-muted">
          Every email the demo would send, newest first. Nothing leaves this computer. Reload the page for
          newer ones.
        </p>
        {mails.length === 0 && (
          <p>No emails yet. Ask for a sign-in code or a password link, then come back.</p>
        )}
        <ul className="space-y-4">
          {mails.map(({ id, at, to, subject, text }) => (
            <li key={id} className="rounded-door border border-line bg-surface p-4 shadow-card">
              <h2>{subject}</h2>
              <p className="text-door-small text-muted">
                To {to},{" "}
                <time dateTime={at} className="whitespace-nowrap">
                  {at.slice(0, 19).replace("T", " ")} UTC
                </time>
              </p>
              <p className="mt-3 whitespace-pre-line">
                <Linkified text={text} origin={new URL(env().BASE_URL).origin} />
              </p>
            </li>
          ))}
        </ul>
      </main>
    </div>
  );
}
