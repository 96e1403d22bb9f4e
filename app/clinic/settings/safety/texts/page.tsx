import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { pageActor } from "@/lib/http/page-actor";
import words from "@/messages/en/triage.json" with { type: "json" };

export const metadata: Metadata = { title: "Patient texts" };

/** Every text a patient may read after a check-in, as it is written: braces are filled in as it is shown. */
export default async function SafetyTextsPage() {
  await pageActor("safety.view");
  return (
    <>
      <PageHead
        title="Patient texts"
        lead="Words in braces are filled in when the text is shown: the clinic’s numbers, and what is true at that moment."
      />
      <Card flush>
        <dl className="divide-y divide-line">
          {Object.entries(words.messages).map(([code, text]) => (
            <div
              key={code}
              id={code}
              className="grid scroll-mt-40 gap-x-6 gap-y-1 px-4 py-3 sm:grid-cols-[9rem_minmax(0,65ch)] sm:px-5"
            >
              <dt className="font-bold">{code}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </>
  );
}
