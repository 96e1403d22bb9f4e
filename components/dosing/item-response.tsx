import { ACTIONS, changeInWords, easierInWords, RESPONSES } from "@/components/dosing/change-words";
import { ProposalAnswer } from "@/components/dosing/proposal-answer";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DOSE_REASONS } from "@/lib/domain/dosing/dose-reasons";
import type { ResponseClass } from "@/lib/domain/dosing/classify-response";
import type { ItemLog } from "@/lib/domain/dosing/item-log";
import { doseTarget } from "@/lib/domain/exercises/dose-target";
import { doseNotation } from "@/lib/domain/exercises/dose-notation";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import { plainDate } from "@/lib/domain/visits/clinic-time";
import type { ItemProposal } from "@/lib/domain/dosing/plan-course";

type ItemResponseProps = {
  readonly one: ItemProposal;
  readonly patientId: string;
  readonly nameOf: (id: ExerciseId) => string;
  readonly mayAnswer: boolean;
};

/** `unit`: what stands behind a number of seconds; repetitions need nothing. */
type Row = ItemLog & { readonly response: ResponseClass; readonly unit: string };
const SESSIONS_SHOWN = 6;

const COLUMNS: readonly Column<Row>[] = [
  {
    id: "day",
    header: "Day",
    rowHeader: true,
    cell: ({ date }) => <Unbroken>{plainDate(new Date(date))}</Unbroken>,
  },
  { id: "response", header: "Response", cell: ({ response }) => <ResponseBadge response={response} /> },
  { id: "pre", header: "Before", numeric: true, cell: ({ pre }) => pre },
  { id: "worst", header: "Worst", numeric: true, cell: ({ worst }) => worst },
  { id: "am", header: "Next morning", numeric: true, cell: ({ am }) => am ?? "not told" },
  {
    id: "done",
    header: "Done",
    numeric: true,
    cell: ({ repsDone, target, unit }) => <Unbroken>{`${repsDone} of ${target}${unit}`}</Unbroken>,
  },
  { id: "form", header: "Form", cell: ({ formOK }) => (formOK ? "felt right" : "not said") },
];

function Unbroken({ children }: { readonly children: string }) {
  return <span className="whitespace-nowrap">{children}</span>;
}

function ResponseBadge({ response }: { readonly response: ResponseClass }) {
  const { word, tone } = RESPONSES[response];
  return <Badge tone={tone}>{word}</Badge>;
}

/** How one exercise was taken, session by session at its present dose, and what the rules make of it. */
export function ItemResponse({ one, patientId, nameOf, mayAnswer }: ItemResponseProps) {
  const { item, history, responses, proposal, open } = one;
  const unit = doseTarget(item.dose)?.unit === "seconds" ? " s" : "";
  const rows = history.map((log, index) => ({
    ...log,
    ...{ response: responses[index]?.class ?? "unknown", unit },
  }));
  const name = item.own?.name ?? nameOf(item.exerciseId);
  return (
    <li className="py-4">
      <div className="items-baseline justify-between gap-x-4 sm:flex">
        <h3>{name}</h3>
        <p className="tabular text-muted">{doseNotation(item.dose, item.side)}</p>
      </div>
      <p className="mt-1">
        <span className="font-semibold">{ACTIONS[proposal.action]}.</span> {DOSE_REASONS[proposal.reason]}
      </p>
      <Change one={one} nameOf={nameOf} />
      <LastResponses rows={rows} />
      {open && mayAnswer && <ProposalAnswer patientId={patientId} proposals={[one]} name={name} />}
      {rows.length === 0 ? (
        proposal.reason !== "no-session" && <p className="text-muted">No session at this dose yet.</p>
      ) : (
        <details className="mt-1" open={rows.length <= 2}>
          <summary>
            {rows.length} {rows.length === 1 ? "session" : "sessions"} at this dose
          </summary>
          {/* Where there is room, the same columns from one exercise to the next, whatever stands in them. */}
          <div className="xl:[&_table]:table-fixed xl:[&_thead_th:first-child]:w-34 xl:[&_thead_th:is(:nth-child(3),:nth-child(4))]:w-20 xl:[&_thead_th:last-child]:w-40">
            <DataTable
              caption={`${name}, sessions at this dose`}
              captionHidden
              columns={COLUMNS}
              rows={rows.slice(-SESSIONS_SHOWN).toReversed()}
              rowKey={({ date }) => date}
            />
          </div>
        </details>
      )}
    </li>
  );
}

const inWords = ({ response }: Row) => RESPONSES[response].word.toLowerCase();

/** The newest session with its pain, and how those before it went: read without opening anything. */
function LastResponses({ rows }: { readonly rows: readonly Row[] }) {
  const [last, ...before] = rows.slice(-SESSIONS_SHOWN).toReversed();
  if (last === undefined) return null;
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1">
      <ResponseBadge response={last.response} />
      <span className="tabular">
        {plainDate(new Date(last.date))}: pain {last.pre} before, {last.worst} at worst,{" "}
        {last.am === null ? "next morning not told" : `${last.am} the next morning`}
      </span>
      {before.length > 0 && (
        <span className="text-muted">Before it, newest first: {before.map(inWords).join(", ")}</span>
      )}
    </p>
  );
}

/** What the proposal would make of the item, and what the easier variant would be where one is offered. */
function Change({ one, nameOf }: Pick<ItemResponseProps, "one" | "nameOf">) {
  const [change, easier] = [changeInWords(one, nameOf), easierInWords(one, nameOf)];
  if (change === null) return null;
  return (
    <>
      <p className="tabular font-semibold text-primary">
        {change}
        {!one.open && " (answered)"}
      </p>
      {easier !== null && one.open && <p className="tabular text-muted">Or the easier variant: {easier}</p>}
    </>
  );
}
