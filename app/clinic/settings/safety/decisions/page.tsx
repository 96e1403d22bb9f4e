import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { SAFETY_DECISIONS } from "@/lib/domain/safety/decisions";
import { pageActor } from "@/lib/http/page-actor";

export const metadata: Metadata = { title: "Safety decisions" };

const goesOn = (why: string) => (/^[,;:]/.test(why) ? why : ` ${why}`);

/** What the specification leaves to a safety lead: our default in bold, and the reason. */
export default async function SafetyDecisionsPage() {
  await pageActor("safety.view");
  return (
    <>
      <PageHead
        title="Decisions"
        lead="Questions only a clinic’s safety lead can settle. Until then the default in bold stands. E is emergency, U urgent, S soon, R routine."
      />
      <Card flush>
        <ol className="divide-y divide-line">
          {SAFETY_DECISIONS.map(({ id, question, default: byDefault, why }) => (
            <li
              key={id}
              id={id}
              className="grid scroll-mt-40 gap-x-6 gap-y-1 px-4 py-3 sm:grid-cols-[3rem_minmax(0,1fr)_minmax(0,1.5fr)] sm:px-5"
            >
              <span className="font-bold tabular">{id}</span>
              <span>{question}</span>
              <span>
                <strong>{byDefault}</strong>
                {why !== "" && goesOn(why)}
              </span>
            </li>
          ))}
        </ol>
      </Card>
    </>
  );
}
