import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { SAFETY_DECISIONS } from "@/lib/domain/safety/decisions";
import { OPEN_QUESTIONS, type OpenQuestion } from "@/lib/domain/safety/open-questions";
import { pageActor } from "@/lib/http/page-actor";

export const metadata: Metadata = { title: "Safety decisions" };

const goesOn = (why: string) => (why === "" || /^[,;:]/.test(why) ? why : ` ${why}`);

type Row = OpenQuestion & { readonly here?: string };

function Questions({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <ol className="divide-y divide-line">
      {rows.map(({ id, question, now, why, here }) => (
        <li
          key={id}
          id={id}
          className="grid scroll-mt-40 gap-x-6 gap-y-1 px-4 py-3 sm:grid-cols-[3rem_minmax(0,1fr)_minmax(0,1.5fr)] sm:px-5"
        >
          <span className="font-bold tabular">{id}</span>
          <span>{question}</span>
          <span>
            <strong>{now}</strong>
            {why}
            {here !== undefined && <span className="mt-1 block text-muted">In Plumbline: {here}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** What the specification and the making leave to a safety lead: what stands now in bold, and the reason. */
export default async function SafetyDecisionsPage() {
  await pageActor("safety.view");
  return (
    <>
      <PageHead
        title="Decisions"
        lead="Questions for your clinic’s safety lead, and in bold what Plumbline does until they are decided. Nothing is decided on this page: raise a rule under Rules, change a number under Thresholds. E is emergency, U urgent, S soon, R routine."
      />
      <Card
        flush
        title="From the specification"
        lead="In its own words, and below them what Plumbline does. “2.1” and “2.9” are sections of it."
      >
        <Questions
          rows={SAFETY_DECISIONS.map(({ default: now, why, ...row }) => ({ ...row, now, why: goesOn(why) }))}
        />
      </Card>
      <Card flush title="Further questions">
        <Questions rows={OPEN_QUESTIONS.map((row) => ({ ...row, why: `. ${row.why}` }))} />
      </Card>
    </>
  );
}
