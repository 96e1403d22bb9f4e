import type { Metadata } from "next";
import { PatientFrame } from "@/components/patients/patient-frame";
import { NativeForm } from "@/components/sign-in/native-form";
import { BackLink } from "@/components/ui/back-link";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Notice } from "@/components/ui/notice";
import { LETTER_PART_KEYS, LETTER_PARTS, type LetterFacts } from "@/lib/domain/letters/letter-parts";
import { idParam } from "@/lib/http/id-param";
import { pageActor } from "@/lib/http/page-actor";
import { viewLetters } from "@/lib/use-cases/letters/view-letters";
import { UnreadTab } from "@/components/patients/unread-part";
import { isUnread } from "@/lib/contracts/part";
import type { Query } from "@/lib/contracts/query";
import { tabData } from "@/lib/http/chart-tab";

export const metadata: Metadata = { title: "Letters" };

type Props = {
  readonly params: Promise<{ patientId: string }>;
  readonly searchParams: Promise<Query>;
};

export default async function LettersPage({ params, searchParams }: Props) {
  const actor = await pageActor("chart.view");
  const patientId = idParam((await params).patientId);
  const [view, query] = await Promise.all([
    tabData(actor, patientId, viewLetters(actor, { patientId })),
    searchParams,
  ]);
  if (isUnread(view)) return <UnreadTab banner={view.banner} title="Letters to other doctors" />;
  const { banner, letters, facts } = view;
  return (
    <PatientFrame banner={banner}>
      <div className="space-y-5">
        <BackLink href={`/clinic/patients/${patientId}`} label="Overview" />
        {query["problem"] !== undefined && (
          <Notice tone="error" title="That did not work. Please try again." announce="now" />
        )}
        {query["done"] === "discarded" && (
          <Notice tone="success" title="The draft is gone" announce="politely" />
        )}
        <Card title="Letters to other doctors" className="max-w-3xl">
          {letters.length === 0 ? (
            <p className="text-muted">None yet.</p>
          ) : (
            <ul className="ruled">
              {letters.map(({ id, subject, recipient, signedBy, replacedById, trail }) => (
                <li key={id} className="py-2">
                  <p className="flex flex-wrap items-baseline gap-x-3">
                    <a href={`/clinic/letters/${id}`} className="font-semibold">
                      {subject === "" ? "Draft without a subject" : subject}
                    </a>
                    <Badge tone={signedBy === null ? "info" : "success"}>
                      {signedBy === null ? "Draft" : replacedById === null ? "Signed" : "Signed, replaced"}
                    </Badge>
                  </p>
                  {recipient !== "" && <p>To {recipient.split("\n")[0]}</p>}
                  <p className="text-door-small text-muted">{trail}</p>
                </li>
              ))}
            </ul>
          )}
        </Card>
        {facts && <BeginLetter patientId={patientId} facts={facts} />}
      </div>
    </PatientFrame>
  );
}

/** The first words of a part, by which one knows it. */
function beginning(text: string): string {
  const most = 140;
  return text.length <= most ? text : `${text.slice(0, text.lastIndexOf(" ", most))} …`;
}

function BeginLetter({ patientId, facts }: { readonly patientId: string; readonly facts: LetterFacts }) {
  const known = LETTER_PART_KEYS.filter((part) => facts[part].length > 0);
  return (
    <Card
      title="Write a letter"
      className="max-w-3xl"
      lead="The draft begins with the parts of the chart that you choose here. You can change all of it before you sign."
    >
      <NativeForm action={`/api/patients/${patientId}/letters`}>
        {known.length === 0 ? (
          <p className="text-muted">The chart says nothing yet that a letter could begin with.</p>
        ) : (
          <CheckboxGroup
            name="parts"
            label="Parts of the chart to put in"
            options={known.map((part) => ({
              ...{ value: part, label: LETTER_PARTS[part] },
              hint: beginning(facts[part].map((line) => line.replace(/\.$/, "")).join(" · ")),
            }))}
            values={known.filter((part) => part !== "programme")}
          />
        )}
        <Button>Begin the letter</Button>
      </NativeForm>
    </Card>
  );
}
