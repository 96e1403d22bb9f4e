import { SOURCE_WORDS } from "@/components/alerts/alert-words";
import { unbrokenDates } from "@/components/check-in/unbroken";
import { ByOther } from "@/components/check-ins/by-other";
import { UrgentWords } from "@/components/check-ins/urgent-words";
import { LanguageNote } from "@/components/patients/language-note";
import { TIER_WORDS } from "@/components/patients/tier-words";
import { Card } from "@/components/ui/card";
import { classes } from "@/components/ui/classes";
import type { AlertDetail, AlertEvidenceInWords } from "@/lib/contracts/alert";

/** Every check-in, intake, session and score in the alert with its raw answers, the newest first. */
export function AlertEvidence({ alert }: { readonly alert: AlertDetail }) {
  return alert.evidence.map((evidence) => (
    <Card
      key={evidence.id}
      title={`${SOURCE_WORDS[evidence.source]}, ${evidence.at}`}
      lead={`${TIER_WORDS[evidence.tier]} by ${evidence.ruleIds.join(", ")}.`}
    >
      <EvidenceAnswers evidence={evidence} />
    </Card>
  ));
}

type Row = AlertEvidenceInWords["answers"][number];

function rowsOf({ answers, pain, painBefore }: AlertEvidenceInWords): Row[] {
  if (pain === null) return answers;
  const before = painBefore === null ? null : `${painBefore} of 10`;
  return [...answers, { question: "Pain now", answer: `${pain} of 10`, notable: true, before, also: [] }];
}

/** The answers of one source as they were given, what is notable first. */
export function EvidenceAnswers({ evidence }: { readonly evidence: AlertEvidenceInWords }) {
  const { note, beforeAt, answeredAt, fromEndedPhone, byOther } = evidence;
  const rows = rowsOf(evidence);
  const first = rows.filter((row) => row.notable || row.also.length > 0);
  const rest = rows.filter((row) => !first.includes(row));
  return (
    <div className="space-y-3">
      <LanguageNote language={evidence.language} />
      {answeredAt !== null && (
        <p className="font-bold">
          Answered {answeredAt}, on a phone without a network. It reached us only now.
        </p>
      )}
      {fromEndedPhone && (
        <p className="font-bold">
          Sent by a phone that had been signed out from elsewhere. Ask the patient whether they answered it.
        </p>
      )}
      {byOther && <ByOther />}
      {note !== null && note !== "" && (
        <blockquote className="border-s-4 border-line ps-3 whitespace-pre-line">{note}</blockquote>
      )}
      <UrgentWords words={evidence.urgentWords} />
      {evidence.source !== "score" && (
        <p className="text-door-small text-muted">
          {beforeAt === null
            ? "No check-in before this one to compare with."
            : unbrokenDates(`Beside each answer: the check-in before, ${beforeAt}.`)}
        </p>
      )}
      <List rows={first} />
      {rest.length > 0 && (
        <details>
          <summary className="font-semibold">The other answers ({rest.length})</summary>
          <List rows={rest} />
        </details>
      )}
    </div>
  );
}

function List({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <dl className="divide-y divide-line">
      {rows.map(({ question, answer, notable, before, also }) => (
        <div
          key={question}
          className="grid gap-x-4 gap-y-0.5 py-2 sm:grid-cols-[minmax(0,4fr)_minmax(0,2fr)_minmax(0,2fr)]"
        >
          <dt className={classes(!notable && "text-muted")}>{question}</dt>
          <dd className={notable ? "font-bold" : "text-muted"}>
            {answer}
            {also.length > 0 && (
              <span className="block font-normal">Also answered: {also.join("; ")}. Both stand.</span>
            )}
          </dd>
          <dd className="text-muted">{before === null ? "Not asked before" : `Before: ${before}`}</dd>
        </div>
      ))}
    </dl>
  );
}
