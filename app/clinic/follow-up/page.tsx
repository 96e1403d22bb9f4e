import type { Metadata } from "next";
import { FollowUpRow } from "@/components/follow-ups/follow-up-item";
import { FollowUpViews } from "@/components/follow-ups/follow-up-views";
import { UnfiledAnswers } from "@/components/follow-ups/unfiled-answers";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { SoftLink } from "@/components/ui/soft-link";
import { FOLLOW_UP_VIEWS, type FollowUpPage, type FollowUpView } from "@/lib/contracts/follow-up";
import type { Query } from "@/lib/contracts/query";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { listFollowUps } from "@/lib/use-cases/follow-ups/list-follow-ups";
import { listUnfiled } from "@/lib/use-cases/unfiled-answers/list-unfiled";

export const metadata: Metadata = { title: "Follow-up" };

type Props = { readonly searchParams: Promise<Query> };

const DONE: Readonly<Record<string, string>> = {
  "set-aside": "Set aside. It comes back on its day, or when something new comes.",
  "put-back": "Back on the list",
  settled: "Seen to. It is off the list.",
  asked: "The email is on its way. It says to open the portal and nothing else.",
};
const text = (value: Query[string]) => (typeof value === "string" ? value : "");
const viewOf = (value: string): FollowUpView => FOLLOW_UP_VIEWS.find((one) => one === value) ?? "all";

/** Who should hear from the clinic: never started, lapsed, with an exercise that went badly, or due a review. */
export default async function FollowUpListPage({ searchParams }: Props) {
  const actor = await pageActor("follow-up.view");
  const [query, form] = await Promise.all([searchParams, refusedStaffForm("/clinic/follow-up")]);
  const view = viewOf(text(query["view"]));
  const [list, unfiled] = await Promise.all([
    pageData(listFollowUps(actor, { view, page: Number(text(query["page"])) || 1 })),
    pageData(listUnfiled(actor)),
  ]);
  const done = DONE[text(query["done"])];
  const items = form.typed("view") === view ? form.items : [];
  return (
    <div className="space-y-4">
      <PageHead
        title="Follow-up"
        lead="Who should hear from you, and why. Red-flag answers stand under Alerts. Ring, write a message, adjust the programme, or send an email that asks to open the portal."
      />
      {done !== undefined && <Notice tone="success" title={done} announce="politely" />}
      {text(query["problem"]) !== "" && <Problem code={text(query["problem"])} note={form.typed("note")} />}
      <ErrorSummary
        title="There is a problem"
        items={items.map((one) => ({ ...one, fieldId: `${one.fieldId}-${form.typed("patientId")}` }))}
      />
      <UnfiledAnswers lines={unfiled} />
      <FollowUpViews view={view} counts={list.counts} />
      {list.items.length === 0 ? (
        <Card>
          <Nobody view={view} />
        </Card>
      ) : (
        <ul data-rows className="space-y-3">
          {list.items.map((item) => (
            <FollowUpRow key={item.patientId} item={item} view={view} form={form} />
          ))}
        </ul>
      )}
      <Pages list={list} view={view} />
    </div>
  );
}

const PROBLEMS: Readonly<Record<string, string>> = {
  conflict: "Not done: a colleague has seen to this patient",
  "no-portal": "Not sent: this patient does not use the portal any more",
};

/** `note`: what was typed for a patient whom a colleague took off the list meanwhile. */
function Problem({ code, note }: { readonly code: string; readonly note: string }) {
  return (
    <Notice tone="error" title={PROBLEMS[code] ?? "That did not work. Please try again."} announce="now">
      {code === "conflict" && (
        <>
          Look under “Set aside” who it was and until when.
          {note !== "" && ` What you wrote is not saved: “${note}”`}
        </>
      )}
    </Notice>
  );
}

function Nobody({ view }: { readonly view: FollowUpView }) {
  if (view === "set-aside")
    return (
      <EmptyState title="Nobody is set aside">
        Who you have seen to stands here until the day you chose.
      </EmptyState>
    );
  return (
    <EmptyState title={view === "all" ? "Nobody waits to hear from you" : "Nobody for this reason"}>
      A patient comes onto this list by itself: a programme not begun, days without a session, an exercise
      that went badly, a programme that was stopped or broken off for pain, pain that is back, no monthly
      answer, a clip they sent, or a talk or review that is due.
    </EmptyState>
  );
}

function Pages({
  list: { page, pages },
  view,
}: {
  readonly list: FollowUpPage;
  readonly view: FollowUpView;
}) {
  if (pages === 1) return null;
  const to = (number: number) => `/clinic/follow-up?view=${view}&page=${number}`;
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
