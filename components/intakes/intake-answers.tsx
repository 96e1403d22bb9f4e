import { UrgentWords } from "@/components/check-ins/urgent-words";
import { BodyPicture } from "@/components/body-map/body-picture";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import type { IntakeReview } from "@/lib/contracts/intake";

type Change = IntakeReview["amendments"][number]["changes"][number];

/** Beside an answer as it was handed in: the one that staff added later. */
function Otherwise({ now }: { readonly now: string | undefined }) {
  if (now === undefined) return null;
  return (
    <span className="block text-door-small">
      <Badge tone="warning">Amended</Badge> Now: <strong>{now}</strong>
    </span>
  );
}

/** The newest other answer of a question, if there is one. */
function newest({ amendments }: IntakeReview, is: (change: Change) => boolean): string | undefined {
  return amendments.flatMap(({ changes }) => changes).findLast(is)?.now;
}

/** Where it hurts: the picture, and the same as a list. */
export function WhereItHurts({ review }: { readonly review: IntakeReview }) {
  return (
    <Card title="Where it hurts">
      {review.places.length === 0 ? (
        <p>{review.placesAnswered ? "Nothing hurts today." : "Not answered yet."}</p>
      ) : (
        <div className="grid items-start gap-4 sm:grid-cols-[auto_1fr]">
          <BodyPicture regions={review.regions} />
          <ul className="list-disc space-y-1 ps-5">
            {review.places.map((place) => (
              <li key={place}>{place}</li>
            ))}
          </ul>
        </div>
      )}
      <Otherwise now={newest(review, ({ step }) => step === "where")} />
    </Card>
  );
}

/** Pain, reason and course, in the patient's own answers. */
export function Story({ review }: { readonly review: IntakeReview }) {
  return (
    <Card title="In their own answers">
      <SummaryList
        rows={review.answers.map(({ id, label, words, urgentWords }) => ({
          id,
          term: label,
          value: (
            <>
              {words}
              <UrgentWords words={urgentWords} />
              <Otherwise now={newest(review, ({ step }) => step === id)} />
            </>
          ),
        }))}
      />
    </Card>
  );
}

export function History({ review }: { readonly review: IntakeReview }) {
  const { history, historyUnsure, earlierHistory } = review;
  return (
    <Card title="History">
      {earlierHistory && (
        <>
          <EarlierHistory earlier={earlierHistory} />
          <p className="text-muted">Ticked now:</p>
        </>
      )}
      {history.length === 0 ? <p>No history flags ticked.</p> : null}
      <ul className="list-disc space-y-1 ps-5 empty:hidden">
        {history.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {historyUnsure.length > 0 && (
        <p className="mt-2">
          <strong>Did not know, or did not want to say:</strong> {historyUnsure.join(", ")}. Ask in person.
        </p>
      )}
    </Card>
  );
}

const SAYS = {
  same: "Says that nothing has changed since they last told it. Asked only what passes by itself, and what they were never asked before.",
  changed: "Says that something has changed since they last told it.",
  unknown: "Does not know whether anything has changed since they last told it.",
} as const;

/** What a patient who comes again says of what is on record. The tablet has not shown it to them. */
function EarlierHistory({ earlier }: { readonly earlier: NonNullable<IntakeReview["earlierHistory"]> }) {
  const { says, onRecord, added, notToldNow } = earlier;
  const lines = [
    { term: "On record", flags: onRecord },
    { term: "New now", flags: added },
    { term: "On record, not ticked now (ask)", flags: notToldNow },
  ];
  return (
    <div className="mb-3 space-y-1 border-b border-line pb-3">
      <p className="font-semibold">{SAYS[says]}</p>
      {lines.map(({ term, flags }, at) =>
        flags.length === 0 && at > 0 ? null : (
          <p key={term}>
            <strong>{term}:</strong> {flags.length === 0 ? "nothing" : flags.join(", ")}.
          </p>
        ),
      )}
    </div>
  );
}

/** Every red-flag question with its answer, those that set off nothing too. */
export function RedFlagAnswers({ review }: { readonly review: IntakeReview }) {
  return (
    <Card title="All red-flag answers">
      <dl className="divide-y divide-line">
        {review.redFlagAnswers.map(({ question, answer }) => (
          <div key={question} className="grid gap-x-6 py-2 sm:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]">
            <dt className="text-door-small text-muted">{question}</dt>
            <dd className="font-semibold">
              {answer}
              <Otherwise now={newest(review, (change) => change.question === question)} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
