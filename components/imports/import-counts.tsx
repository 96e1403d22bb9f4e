import { number } from "@/components/imports/import-words";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { ShownImport } from "@/lib/contracts/patient-import";

type Props = { readonly list: ShownImport };

/** What the rows are, as four numbers that add up to the whole. */
export function ImportCounts({ list }: Props) {
  const { state, added, known, alike, refused, addAlike } = list;
  const over = state === "done";
  const lines = [
    { count: added, words: over ? "added" : "new" },
    { count: alike, words: `may be here already${over ? (addAlike ? ", added too" : ", left out") : ""}` },
    { count: known, words: "are here already" },
    { count: refused, words: "cannot be read" },
  ];
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      {lines.map(({ count, words }) => (
        <div key={words} className="flex flex-col-reverse justify-end rounded-door bg-surface-2 p-3">
          <dt className="text-door-small text-muted">{words}</dt>
          <dd className="text-[1.5em] leading-tight font-bold tabular">{number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How far the worker is. The page follows by itself; nobody has to wait on it. */
export function ImportProgress({ list: { state, doneRows, total } }: Props) {
  const done = state === "checking" ? "checked" : "done";
  return (
    <div role="status" className="space-y-2">
      <ProgressBar
        current={doneRows}
        total={total}
        label={
          total === 0
            ? "Reading the file"
            : `${number(doneRows)} of ${number(total)} ${total === 1 ? "row" : "rows"} ${done}`
        }
      />
      <p className="text-muted">You may leave this page. The work goes on.</p>
    </div>
  );
}
