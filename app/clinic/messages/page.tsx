import type { Metadata } from "next";
import { RefreshOnChange } from "@/components/alerts/refresh-on-change";
import { ThreadLine } from "@/components/messages/thread-line";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { SoftLink } from "@/components/ui/soft-link";
import type { Query } from "@/lib/contracts/query";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { listThreads, type ThreadPage } from "@/lib/use-cases/messages/list-threads";

export const metadata: Metadata = { title: "Messages" };

const VIEWS = ["open", "mine", "closed"] as const;
type View = (typeof VIEWS)[number];
const VIEW_WORDS: Readonly<Record<View, string>> = { open: "Open", mine: "Mine", closed: "Closed" };
const EMPTY: Readonly<Record<View, string>> = {
  open: "No open messages",
  mine: "You have no messages",
  closed: "Nothing is closed yet",
};

type Props = { readonly searchParams: Promise<Query> };

/** What patients and the clinic write to each other. */
export default async function MessagesPage({ searchParams }: Props) {
  const actor = await pageActor("message.read");
  const query = await searchParams;
  const view = VIEWS.find((one) => one === query["view"]) ?? "open";
  const list = await pageData(listThreads(actor, { view, page: Number(query["page"]) || 1 }));
  return (
    <div className="space-y-4">
      <RefreshOnChange topic="messages" />
      <PageHead
        title="Messages"
        lead="What patients write and you answer. Words that sound urgent come first; a message decides nothing, the check-in does."
      />
      {query["done"] === "close" && <Notice tone="success" title="Closed" announce="politely" />}
      {query["problem"] !== undefined && (
        <Notice tone="error" title="That message is not there, or not yours to read" announce="now" />
      )}
      {list.urgentElsewhere > 0 && (
        <Notice tone="error" title="A message with urgent words is waiting. Get a clinician now.">
          Only clinicians and the owner can open it.
        </Notice>
      )}
      <Views view={view} counts={list.counts} />
      {list.items.length === 0 ? (
        <Card>
          <EmptyState title={EMPTY[view]}>
            Patients write under Messages in their portal. To write first, open the patient and choose
            Messages.
          </EmptyState>
        </Card>
      ) : (
        <ul className="space-y-3">
          {list.items.map((thread) => (
            <ThreadLine key={thread.id} thread={thread} named />
          ))}
        </ul>
      )}
      <Pages list={list} view={view} />
    </div>
  );
}

function Views({ view, counts }: { readonly view: View; readonly counts: ThreadPage["counts"] }) {
  return (
    <nav aria-label="Which messages">
      <ul className="tabs">
        {VIEWS.map((one) => (
          <li key={one} className="contents">
            <SoftLink href={`/clinic/messages?view=${one}`} className="nav-link tab" current={one === view}>
              <span className="nav-link-label">{VIEW_WORDS[one]}</span>
              <span className="tabular">{counts[one]}</span>
            </SoftLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Pages({ list: { page, pages }, view }: { readonly list: ThreadPage; readonly view: View }) {
  if (pages === 1) return null;
  const to = (number: number) => `/clinic/messages?view=${view}&page=${number}`;
  return (
    <nav aria-label="Pages" className="flex items-center gap-4">
      {page > 1 && <SoftLink href={to(page - 1)}>Previous</SoftLink>}
      <span className="tabular">
        Page {page} of {pages}
      </span>
      {page < pages && <SoftLink href={to(page + 1)}>Next</SoftLink>}
    </nav>
  );
}
